/** Saving, throwing away and putting back, each in one transaction, so that a page that is killed leaves all or nothing. */

import { DRAFT } from "./draft.js";
import { asked, transact } from "./store.js";

/** @typedef {import("./store.js").Point} Point @typedef {import("./store.js").Photo} Photo */

const KEEP_THROWN_MS = 7 * 24 * 3600 * 1000;
const LOOSE = "los";

/** @returns {string} */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (sign) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(sign) / 4));
    return (Number(sign) ^ random).toString(16);
  });
}

/**
 * Keep a filled form as a point that waits, and let go of its draft.
 * @param {Pick<Point, "id"|"verdict"|"route_point"|"at"|"place_note"|"theme"|"is_urgent"|"note"|"seen_at">} values
 * @param {{added: string[], removed: string[], isChange: boolean, draft: string}} more photos whose pictures are kept already, those
 *   taken away, whether a point is changed, and under which name the draft stands
 */
export function savePoint(values, { added, removed, isChange, draft }) {
  return transact(async ({ points, photos, pictures, kept }) => {
    /** @type {Point | undefined} */
    const held = await asked(points.get(values.id));
    const isOver = held && !isChange && (held.state === "verstuurd" || held.thrown);
    const id = isOver ? newId() : values.id;
    const before = held && !isOver ? { edit: held.edit + 1, tried: held.tried } : { edit: 0, tried: false };
    /** @type {Point} */
    const point = { ...values, id, ...before, state: "wacht", thrown: false };
    points.put(point);
    for (const photo of added) photos.put({ id: photo, point: id, state: "wacht", tried: false, thrown: false });
    for (const gone of removed) await throwPhoto(photos, pictures, gone);
    kept.delete(draft);
    return id;
  });
}

/** Keep the picture of a photo that is being added. @param {string} id @param {ArrayBuffer} bytes */
export function keepPicture(id, bytes) {
  return transact(({ pictures }) => asked(pictures.put(bytes, id)));
}

/** @param {string} id */
export function dropPicture(id) {
  return transact(({ pictures }) => asked(pictures.delete(id)));
}

/** @param {IDBObjectStore} photos @param {IDBObjectStore} pictures @param {string} id */
async function throwPhoto(photos, pictures, id) {
  /** @type {Photo | undefined} */
  const photo = await asked(photos.get(id));
  if (!photo) return;
  pictures.delete(id);
  if (photo.tried) photos.put({ ...photo, thrown: true });
  else photos.delete(id);
}

/** @param {string} id */
export function throwAway(id) {
  return transact(async ({ points }) => {
    const point = await asked(points.get(id));
    if (point && point.state !== "verstuurd") points.put({ ...point, thrown: true, thrown_at: Date.now() });
  });
}

/**
 * Put back what was thrown away. What may have arrived comes back as a new point: the old one is being withdrawn.
 * @param {string} id
 */
export function putBack(id) {
  return transact(async ({ points, photos, pictures }) => {
    const point = await asked(points.get(id));
    if (!point?.thrown) return;
    if (!point.tried) {
      points.put({ ...point, thrown: false });
      return;
    }
    const fresh = { ...point, id: newId(), edit: 0, state: "wacht", tried: false, thrown: false, withdrawn: false };
    points.put(fresh);
    for (const photo of await asked(photos.index("point").getAll(id))) {
      const bytes = await asked(pictures.get(photo.id));
      if (photo.thrown || !bytes) continue;
      const again = { ...photo, id: newId(), point: fresh.id, state: "wacht", tried: false };
      photos.put(again);
      pictures.put(bytes, again.id);
    }
    if (point.withdrawn) points.delete(id);
    else points.put({ ...point, thrown_at: 0 });
  });
}

/**
 * Forget what was thrown away a week ago and is of no use to the server, and pictures that belonged to nothing the last time too:
 * one that another tab keeps just now belongs to its form a moment later.
 */
export function tidy() {
  return transact(async ({ points, photos, pictures, kept }) => {
    const drafts = await asked(kept.getAll(IDBKeyRange.bound(DRAFT, `${DRAFT}\uffff`)));
    const used = new Set([...(await asked(photos.getAllKeys())), ...drafts.flatMap((one) => one?.album?.added ?? [])]);
    const loose = (await asked(pictures.getAllKeys())).filter((/** @type {string} */ id) => !used.has(id));
    const before = new Set(await asked(kept.get(LOOSE)));
    for (const id of loose) if (before.has(id)) pictures.delete(id);
    kept.put(loose, LOOSE);
    for (const point of await asked(points.getAll())) {
      const isOld = point.thrown && (point.thrown_at ?? 0) < Date.now() - KEEP_THROWN_MS;
      if (!isOld || (point.tried && !point.withdrawn)) continue;
      points.delete(point.id);
      for (const photo of await asked(photos.index("point").getAllKeys(point.id))) {
        photos.delete(photo);
        pictures.delete(photo);
      }
    }
  });
}

/** @param {string} id */
export function tryAgain(id) {
  return transact(async ({ points, photos }) => {
    const point = await asked(points.get(id));
    if (point?.state === "geweigerd") points.put({ ...point, state: "wacht", reason: undefined });
    for (const photo of await asked(photos.index("point").getAll(id))) {
      if (photo.state === "geweigerd") photos.put({ ...photo, state: "wacht", reason: undefined });
    }
  });
}

/** Let everything that was refused be tried once more. */
export async function tryAllAgain() {
  const ids = await transact(({ points }) => asked(points.getAllKeys()), "readonly");
  for (const id of ids) await tryAgain(String(id));
}
