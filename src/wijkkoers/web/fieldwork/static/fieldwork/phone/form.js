/** The form of one point. What is being filled in is kept all the time, so that a page that is killed loses nothing. */

import { albumNow, isAdding, photosReady, setAlbum, startAlbum } from "./album.js";
import { draftKey, keepDraft, takeDraft } from "./draft.js";
import { part } from "./elements.js";
import { newId, savePoint } from "./keep.js";
import { clearPlace, placeNow, setPlace } from "./place.js";
import { readAll } from "./store.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Point} Point */
/** @typedef {{saved: () => Promise<void>, seen: () => Set<number>}} Page */

const REMEMBER_MS = 250;
const fresh = () => ({ id: newId(), isChange: false, seen_at: new Date().toISOString() });
const noPhotos = () => ({ shown: [], added: [], removed: [] });
let now = fresh();
let waiting = 0;
let isSaving = false;

/** @param {Page} page */
export async function startForm(page) {
  const form = part("formulier");
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, REMEMBER_MS);
  });
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!form.inert) void save(page);
  });
  part("opnieuw").addEventListener("click", () => {
    clear(page.seen());
    void remember();
  });
  addEventListener("pagehide", () => void remember());
  startAlbum({ changed: remember, tell });
  const draft = await takeDraft();
  if (draft) await fill({ ...fresh(), ...draft.now }, draft.values, draft.album);
}

/** @param {Point} point a point that waits, to be changed; not while another one is being filled in */
export async function openPoint(point) {
  if (!isEmpty() || isAdding()) {
    part("opnieuw").hidden = false;
    return tell(say("finish_first"), part("formuliermelding"));
  }
  const photos = (await readAll()).photos.filter((photo) => photo.point === point.id && !photo.thrown);
  await fill({ id: point.id, isChange: true, seen_at: point.seen_at }, point, { ...noPhotos(), shown: photos.map((photo) => photo.id) });
  await remember();
  part("formulier").scrollIntoView();
  part("formulierkop").focus();
}

/** @param {typeof now} next @param {Partial<Point>} values @param {import("./album.js").Album} album */
async function fill(next, values, album) {
  now = next;
  const { verdict, theme, is_urgent, note } = part("formulier").elements;
  setPlace({ route_point: values.route_point ?? null, at: values.at ?? null, place_note: values.place_note ?? "" });
  for (const radio of verdict) radio.checked = radio.value === values.verdict;
  theme.value = values.theme ?? "";
  is_urgent.checked = values.is_urgent ?? false;
  note.value = values.note ?? "";
  showHead();
  await setAlbum(album ?? noPhotos(), remember);
}

function showHead() {
  part("formulierkop").textContent = say(now.isChange ? "change_point" : "new_point");
  part("opnieuw").hidden = !now.isChange;
}

/** Empty the form, at once: what is typed a moment later belongs to the next point. @param {Set<number>} seen */
function clear(seen) {
  clearTimeout(waiting);
  part("formulier").reset();
  clearPlace(seen);
  now = fresh();
  showHead();
  void setAlbum(noPhotos(), remember);
  tell("");
}

function values() {
  const { verdict, theme, is_urgent, note } = part("formulier").elements;
  return { ...placeNow(), verdict: verdict.value, theme: theme.value, is_urgent: is_urgent.checked, note: note.value.trim() };
}

function isEmpty() {
  const { verdict, note, place_note, at } = values();
  return !verdict && !note && !place_note && !at && !albumNow().added.length && !now.isChange;
}

async function remember() {
  const draft = isEmpty() ? undefined : { values: values(), album: albumNow(), now };
  if (!isSaving) await keepDraft(draft).catch(() => tell(say("storage_full")));
}

/** @param {Page} page */
async function save(page) {
  clearTimeout(waiting);
  const { verdict, route_point, at, place_note } = values();
  if (!verdict) return tell(say("verdict_missing"), part("oordeel"));
  if (route_point === null && !at && !place_note) return tell(say("place_missing"), part("plekomschrijving"));
  part("formulier").inert = true;
  if (isAdding()) tell(say("photos_busy"));
  if (await photosReady()) await keepPoint(page);
  part("formulier").inert = false;
  await page.saved();
}

/** @param {Page} page */
async function keepPoint(page) {
  isSaving = true;
  try {
    const filled = values(), { added, removed } = albumNow(), { id, isChange } = now;
    const seen_at = isChange ? now.seen_at : new Date().toISOString();
    await savePoint({ ...filled, id, seen_at }, { added, removed, isChange, draft: draftKey() });
    clear(new Set([...page.seen(), filled.route_point ?? 0]));
    tell(say("saved"));
  } catch {
    tell(say("storage_full"));
  }
  isSaving = false;
}

/** @param {string} text @param {HTMLElement} [where] */
function tell(text, where) {
  part("formuliermelding").textContent = text;
  where?.scrollIntoView({ block: "center" });
  /** @type {HTMLElement | null | undefined} */ (where?.querySelector("input") ?? where)?.focus();
}
