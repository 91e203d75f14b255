/** Small courtesies of every page; all of them work without this script too. */

/** A choice in a form marked `data-submit` sends the form at once. */
for (const form of document.querySelectorAll("form[data-submit]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

/** In a strip of links that slides sideways, the page you are on stands in sight. */
for (const here of document.querySelectorAll("nav a[aria-current]")) {
  const strip = here.closest("ul");
  if (!strip || strip.scrollWidth <= strip.clientWidth) continue;
  const [inner, outer] = [here.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
}
