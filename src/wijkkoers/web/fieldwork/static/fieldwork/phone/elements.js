/** Making parts of the page; texts only ever become text. */

/**
 * @param {string} tag @param {Record<string, string | boolean | ((event: Event) => void)>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** @param {string} id @returns {any} the element with an id, which the page has */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

/** @param {string} text @param {(event: Event) => void} act @param {string} [kind] */
export function button(text, act, kind = "quiet") {
  return make("button", { type: "button", class: `button button--${kind}`, click: act }, text);
}
