/** The tie between a map of places and its list: a row in focus shows on the map, a place that is clicked shows in the list. */

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * @param {HTMLElement} box @param {import("maplibre-gl").Map} map
 * @param {Map<string, object>} spots per id the feature at the place of its number
 * @param {(id?: string) => void} focus marks one place on the map
 * @returns {{pick: (id?: string) => void}}
 */
export function tieList(box, map, spots, focus) {
  const within = (box.dataset.list && document.getElementById(box.dataset.list)) || document;
  const rows = new Map([...within.querySelectorAll("[data-place]")].map((row) => [row.dataset.place, row]));
  const tip = box.querySelector(".place-map__tip");
  let picked;

  const tell = (id) => {
    const { nummer = "", titel = "", tekst = "", url = "" } = spots.get(id)?.properties ?? {};
    const name = Object.assign(document.createElement(/^\/(?!\/)/.test(url) ? "a" : "span"), { textContent: [nummer, titel].filter(Boolean).join(" · ") });
    if (name.localName === "a") name.href = url;
    const more = Object.assign(document.createElement("span"), { className: "muted", textContent: tekst });
    tip.replaceChildren(...(id ? [name, " ", more] : []));
    tip.hidden = !name.textContent;
  };
  const bring = (id) => {
    const at = spots.get(id)?.geometry.coordinates;
    if (at && !map.getBounds().contains(at)) map.easeTo({ center: at, duration: STILL.matches ? 0 : 400 });
  };
  const pick = (id) => {
    rows.get(picked)?.classList.remove("is-picked");
    picked = id;
    focus(id);
    tell(id);
    const row = rows.get(id);
    row?.classList.add("is-picked");
    if (row) showRow(row);
  };

  for (const [id, row] of rows) {
    if (!spots.has(id)) continue;
    offerButton(row);
    row.addEventListener("mouseenter", () => focus(id));
    row.addEventListener("mouseleave", () => focus(picked));
    row.addEventListener("focusin", () => { focus(id); bring(id); });
    row.addEventListener("focusout", () => focus(picked));
    row.addEventListener("click", (event) => { if (!event.target.closest("a")) { pick(id); bring(id); } });
  }
  return { pick };
}

/** Scroll the list, never the page: on a phone the map stays in view. @param {HTMLElement} row */
function showRow(row) {
  const list = row.closest(".place-list, .table-wrap");
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const shift = row.getBoundingClientRect().top - list.getBoundingClientRect().top - (list.clientHeight - row.offsetHeight) / 2;
  list.scrollBy({ top: shift, behavior: STILL.matches ? "auto" : "smooth" });
}

/** A row without a link gets its title as a button, so that it can be reached with the keyboard. @param {HTMLElement} row */
function offerButton(row) {
  const title = row.querySelector(".place-list__title");
  if (!title || row.querySelector("a, button")) return;
  title.replaceWith(Object.assign(document.createElement("button"), { type: "button", className: "link-button", textContent: title.textContent }));
}
