/** The form of one point. What is being filled in is kept all the time, so that a page that is killed loses nothing. */

import { button, make, part } from "./elements.js";
import { DRAFT, dropPicture, keepPicture, newId, savePoint } from "./keep.js";
import { shrink, thumbnail } from "./photos.js";
import { clearPlace, placeNow, setPlace } from "./place.js";
import { keep, readAll, readKept, readPicture } from "./store.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Point} Point */

const REMEMBER_MS = 250, MOST_PHOTOS = 10;
const fresh = () => ({ id: newId(), isChange: false, seen_at: new Date().toISOString(), /** @type {string[]} */ shown: [], /** @type {string[]} */ added: [], /** @type {string[]} */ removed: [] });
let now = fresh();
let waiting = 0;

/** @param {{saved: () => void, seen: () => Set<number>}} page */
export async function startForm(page) {
  const form = part("formulier");
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, REMEMBER_MS);
  });
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    save(page);
  });
  part("fotokeuze").addEventListener("change", addPhotos);
  part("opnieuw").addEventListener("click", () => clear(page.seen()));
  addEventListener("pagehide", () => void remember());
  const draft = await readKept(DRAFT);
  if (draft) await fill({ ...fresh(), ...draft.now }, draft.values);
}

/** @param {Point} point a point that waits, to be changed */
export async function openPoint(point) {
  const photos = (await readAll()).photos.filter((photo) => photo.point === point.id && !photo.thrown);
  await fill({ ...fresh(), id: point.id, isChange: true, seen_at: point.seen_at, shown: photos.map((photo) => photo.id) }, point);
  await remember();
  part("formulier").scrollIntoView();
  part("formulierkop").focus();
}

/** @param {typeof now} state @param {Partial<Point>} values */
async function fill(state, values) {
  now = state;
  const form = part("formulier");
  setPlace({ route_point: values.route_point ?? null, at: values.at ?? null, place_note: values.place_note ?? "" });
  for (const radio of form.elements.verdict) radio.checked = radio.value === values.verdict;
  form.elements.theme.value = values.theme ?? "";
  form.elements.is_urgent.checked = values.is_urgent ?? false;
  form.elements.note.value = values.note ?? "";
  part("formulierkop").textContent = say(state.isChange ? "change_point" : "new_point");
  part("opnieuw").hidden = !state.isChange;
  await showPhotos();
}

/** @param {Set<number>} seen */
async function clear(seen) {
  clearTimeout(waiting);
  await keep(DRAFT, undefined);
  part("formulier").reset();
  clearPlace(seen);
  await fill(fresh(), { ...placeNow() });
  tell("");
}

function values() {
  const form = part("formulier");
  const { verdict, theme, is_urgent, note } = form.elements;
  return { ...placeNow(), verdict: verdict.value, theme: theme.value, is_urgent: is_urgent.checked, note: note.value.trim() };
}

export async function remember() {
  const filled = values();
  const isEmpty = !filled.verdict && !filled.note && !filled.place_note && !filled.at && !now.added.length && !now.isChange;
  await keep(DRAFT, isEmpty ? undefined : { values: filled, added: now.added, now }).catch(() => tell(say("storage_full")));
}

/** @param {{saved: () => void, seen: () => Set<number>}} page */
async function save(page) {
  clearTimeout(waiting);
  const filled = values();
  if (!filled.verdict) return tell(say("verdict_missing"), part("oordeel"));
  if (filled.route_point === null && !filled.at && !filled.place_note) return tell(say("place_missing"), part("plekomschrijving"));
  try {
    await savePoint({ ...filled, id: now.id, seen_at: now.seen_at }, now.added, now.removed, now.isChange);
  } catch {
    return tell(say("storage_full"));
  }
  page.saved();
}

/** Make room for the next point; called when the list knows of the one that was saved. @param {Set<number>} seen */
export async function nextPoint(seen) {
  await clear(seen);
  tell(say("saved"));
}

/** @param {string} text @param {HTMLElement} [where] */
function tell(text, where) {
  part("formuliermelding").textContent = text;
  where?.scrollIntoView({ block: "center" });
  /** @type {HTMLElement | null | undefined} */ (where?.querySelector("input") ?? where)?.focus();
}

/** @param {Event} event */
async function addPhotos(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  for (const file of [...(input.files ?? [])]) {
    if (now.shown.length + now.added.length >= MOST_PHOTOS) tell(say("photos_many", { n: MOST_PHOTOS }));
    else await addPhoto(file);
  }
  input.value = "";
  await remember();
  await showPhotos();
}

/** @param {File} file */
async function addPhoto(file) {
  const id = newId();
  try {
    const bytes = await shrink(file);
    await keepPicture(id, bytes).then(() => now.added.push(id), () => tell(say("storage_full")));
  } catch {
    tell(say("photo_unreadable"));
  }
}

async function showPhotos() {
  const all = [...now.shown, ...now.added];
  const shown = await Promise.all(all.map(async (id, number) => {
    const bytes = await readPicture(id), name = say("photo_number", { n: number + 1 });
    return make("li", {}, bytes ? thumbnail(bytes, name) : name, button(say("photo_remove"), () => removePhoto(id)));
  }));
  part("fotos").replaceChildren(...shown);
}

/** @param {string} id */
async function removePhoto(id) {
  if (now.added.includes(id)) await dropPicture(id);
  else now.removed.push(id);
  now.added = now.added.filter((one) => one !== id);
  now.shown = now.shown.filter((one) => one !== id);
  await remember();
  await showPhotos();
}
