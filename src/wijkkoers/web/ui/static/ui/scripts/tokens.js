/** The design tokens, for what scripts draw. */

/** @param {string} name @returns {string} the value of a design token */
export const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--wk-${name}`).trim();
