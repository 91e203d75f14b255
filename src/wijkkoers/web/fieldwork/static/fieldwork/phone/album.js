/** The photos in the form: made small and kept as soon as they are chosen, shown with a button to take each away. */

import { button, make, part } from "./elements.js";
import { dropPicture, keepPicture, newId } from "./keep.js";
import { shrink, thumbnail } from "./photos.js";
import { readPicture } from "./store.js";
import { say } from "./words.js";

/** @typedef {{shown: string[], added: string[], removed: string[]}} Album photos of the point before, new ones, those taken away */

const MOST_PHOTOS = 10;
/** @type {Album} */
let album = { shown: [], added: [], removed: [] };
let turn = 0;

/** @param {{changed: () => Promise<void>, tell: (text: string) => void}} form */
export function startAlbum(form) {
  part("fotokeuze").addEventListener("change", async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    for (const file of [...(input.files ?? [])]) {
      if (album.shown.length + album.added.length >= MOST_PHOTOS) form.tell(say("photos_many", { n: MOST_PHOTOS }));
      else await add(file, form.tell);
    }
    input.value = "";
    await form.changed();
    await show(form.changed);
  });
}

/** @returns {Album} */
export function albumNow() {
  return album;
}

/** @param {Album} next @param {() => Promise<void>} changed */
export async function setAlbum(next, changed) {
  album = next;
  await show(changed);
}

/** @param {File} file @param {(text: string) => void} tell */
async function add(file, tell) {
  const id = newId();
  try {
    const bytes = await shrink(file);
    await keepPicture(id, bytes).then(() => album.added.push(id), () => tell(say("storage_full")));
  } catch {
    tell(say("photo_unreadable"));
  }
}

/** @param {() => Promise<void>} changed */
async function show(changed) {
  const mine = (turn += 1);
  const rows = await Promise.all([...album.shown, ...album.added].map(async (id, number) => {
    const bytes = await readPicture(id), name = say("photo_number", { n: number + 1 });
    return make("li", {}, bytes ? thumbnail(bytes, name) : name, button(say("photo_remove"), () => void remove(id, changed)));
  }));
  if (mine === turn) part("fotos").replaceChildren(...rows);
}

/** @param {string} id @param {() => Promise<void>} changed */
async function remove(id, changed) {
  if (album.added.includes(id)) await dropPicture(id);
  else album.removed.push(id);
  album.added = album.added.filter((one) => one !== id);
  album.shown = album.shown.filter((one) => one !== id);
  await changed();
  await show(changed);
}
