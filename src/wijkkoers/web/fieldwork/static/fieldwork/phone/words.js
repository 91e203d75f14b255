/** The texts of this page, in the language in which it was made. */

/** @type {Record<string, string>} */
const words = JSON.parse(document.getElementById("woorden")?.textContent ?? "{}");

/**
 * Return a text with its places filled in; `one` is the text for exactly one.
 * @param {string} name @param {Record<string, string | number>} [values]
 */
export function say(name, values = {}) {
  const text = (values.n === 1 ? words[`${name}_one`] : undefined) ?? words[name] ?? name;
  return text.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
}
