/** Small courtesies of every page; all of them work without this script too. */

/** A choice in a form marked `data-submit` sends the form at once. */
for (const form of document.querySelectorAll("form[data-submit]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
