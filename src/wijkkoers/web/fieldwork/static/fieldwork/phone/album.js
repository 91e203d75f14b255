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
let adding = 0;
/** Whether all photos that are being added could be kept. */
let running = Promise.resolve(true);

/** @typedef {{changed: () => Promise<void>, tell: (text: string) => void}} Form */

/** @param {Form} form */
export function startAlbum(form) {
  part("fotokeuze").addEventListener("change", (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])], mine = album, before = adding ? running : Promise.resolve(true);
    input.value = "";
    adding += 1;
    running = before.then(async (isWell) => (await addAll(files, mine, form)) && isWell).finally(() => (adding -= 1));
  });
}

/** Wait for the photos that are being added. @returns {Promise<boolean>} false when one could not be kept, which the form told by then */
export async function photosReady() {
  let isWell = true;
  while (adding) isWell = (await running) && isWell;
  return isWell;
}

export function isAdding() {
  return adding > 0;
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

/**
 * Each photo is in the draft before the next one begins.
 * @param {File[]} files @param {Album} mine the album that was open when they were chosen @param {Form} form
 */
async function addAll(files, mine, form) {
  let isWell = true;
  for (const file of files) {
    const fault = await add(file, mine).catch(() => say("storage_full"));
    await form.changed();
    if (mine === album) await show(form.changed).catch(() => undefined);
    if (fault) form.tell(fault);
    isWell &&= !fault;
  }
  return isWell;
}

/** @param {File} file @param {Album} mine @returns {Promise<string>} why it was not added, or nothing */
async function add(file, mine) {
  if (mine.shown.length + mine.added.length >= MOST_PHOTOS) return say("photos_many", { n: MOST_PHOTOS });
  const id = newId(), bytes = await shrink(file).catch(() => undefined);
  if (!bytes) return say("photo_unreadable");
  await keepPicture(id, bytes);
  mine.added.push(id);
  return "";
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
