/**
 * The form that is being filled in, kept all the time. Each tab has a draft of its own, held by a lock for as long as the tab lives;
 * a tab that opens takes up the draft of one that was killed.
 */

import { asked, keep, readKept, transact } from "./store.js";

export const DRAFT = "concept:";
let key = "";

/** Take up a draft that no living tab holds, or begin an empty one. @returns {Promise<any>} what was filled in, if anything */
export async function takeDraft() {
  const keys = await transact(({ kept }) => asked(kept.getAllKeys()), "readonly");
  for (const candidate of keys.map(String).filter((name) => name.startsWith(DRAFT))) {
    if (await hold(candidate)) {
      key = candidate;
      return readKept(key);
    }
  }
  key = `${DRAFT}${Date.now()}.${Math.random()}`;
  await hold(key);
  return undefined;
}

/** @param {string} name @returns {Promise<boolean>} whether this tab holds it now, until it goes */
function hold(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(`${document.body.dataset.code} ${name}`, { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}

/** @param {unknown} value undefined when the form is empty */
export function keepDraft(value) {
  return keep(key, value);
}

/** @returns {string} under which name this tab keeps its draft */
export function draftKey() {
  return key;
}
