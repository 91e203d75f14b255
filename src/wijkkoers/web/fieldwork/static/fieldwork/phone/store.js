/**
 * What this phone keeps, in IndexedDB: points, photos, what the server told of the schouw, and the form that is being filled in.
 *
 * @typedef {{id: string, edit: number, verdict: string, route_point: number | null, at: [number, number] | null, place_note: string,
 *   theme: string, is_urgent: boolean, note: string, seen_at: string, state: "wacht" | "geweigerd" | "verstuurd", tried: boolean,
 *   thrown: boolean, thrown_at?: number, withdrawn?: boolean, reason?: string, number?: number}} Point
 * `tried`: it may have arrived, although no answer came. `thrown`: thrown away here; `withdrawn`: and the server knows that.
 * @typedef {{id: string, point: string, state: Point["state"], tried: boolean, thrown: boolean,
 *   withdrawn?: boolean, reason?: string}} Photo
 * The picture of a photo (JPEG, an ArrayBuffer) stands apart under the same id, so that lists are quick.
 */

const POINTS = "punten", PHOTOS = "fotos", PICTURES = "beelden", KEPT = "bewaard";
const EVERYTHING = [POINTS, PHOTOS, PICTURES, KEPT];
const name = `wijkkoers-schouw-${document.body.dataset.code}`;
const others = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asking = indexedDB.open(name, 1);
    asking.onupgradeneeded = () => {
      asking.result.createObjectStore(POINTS, { keyPath: "id" });
      asking.result.createObjectStore(PHOTOS, { keyPath: "id" }).createIndex("point", "point");
      asking.result.createObjectStore(PICTURES);
      asking.result.createObjectStore(KEPT);
    };
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
  return opened;
}

/**
 * Do work in one transaction: all of it is kept, or nothing. Resolves when it is on the disk.
 * @template T
 * @param {(stores: {points: IDBObjectStore, photos: IDBObjectStore, pictures: IDBObjectStore, kept: IDBObjectStore}) => Promise<T>} work
 * @param {IDBTransactionMode} [mode] @returns {Promise<T>}
 */
export async function transact(work, mode = "readwrite") {
  const database = await open();
  const transaction = database.transaction(EVERYTHING, mode, { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("not kept"));
  });
  try {
    const [points, photos, pictures, kept] = EVERYTHING.map((store) => transaction.objectStore(store));
    const outcome = await work({ points, photos, pictures, kept });
    await done;
    if (mode === "readwrite") others?.postMessage("changed");
    return outcome;
  } catch (error) {
    done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // it was over already
    }
    throw error;
  }
}

/** @param {IDBRequest} request @returns {Promise<any>} */
export function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @returns {Promise<{points: Point[], photos: Photo[]}>} */
export function readAll() {
  return transact(async ({ points, photos }) => {
    const [allPoints, allPhotos] = [asked(points.getAll()), asked(photos.getAll())];
    return { points: (await allPoints).sort(byTime), photos: await allPhotos };
  }, "readonly");
}

/** @param {Point} one @param {Point} other */
function byTime(one, other) {
  return one.seen_at < other.seen_at ? -1 : 1;
}

/** @param {string} id @returns {Promise<ArrayBuffer | undefined>} */
export function readPicture(id) {
  return transact(({ pictures }) => asked(pictures.get(id)), "readonly");
}

/** @param {string} key @returns {Promise<any>} */
export function readKept(key) {
  return transact(({ kept }) => asked(kept.get(key)), "readonly");
}

/** @param {string} key @param {unknown} value */
export function keep(key, value) {
  return transact(({ kept }) => asked(value === undefined ? kept.delete(key) : kept.put(value, key)));
}

/** @param {() => void} act called when another tab changed something */
export function whenOthersChange(act) {
  others?.addEventListener("message", act);
}
