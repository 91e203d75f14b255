/** Hatching and dots for what has no figure, drawn as in the printed map. */
import { token } from "./tokens.js";

const SIZE = 8;

/** Give a map its patterns when it asks for them. @param {import("maplibre-gl").Map} map */
export function offerPatterns(map) {
  map.setMissingStyleImageResolver((id) => {
    if (!map.hasImage(id)) map.addImage(id, swatch(id).getContext("2d").getImageData(0, 0, SIZE, SIZE));
  });
}

/** @param {string} kind "onderdrukt" for dots, anything else for hatching @returns {HTMLCanvasElement} one tile of the pattern */
export function swatch(kind) {
  const canvas = Object.assign(document.createElement("canvas"), { width: SIZE, height: SIZE });
  const pen = canvas.getContext("2d");
  pen.strokeStyle = pen.fillStyle = token(kind === "onderdrukt" ? "ink-soft" : "line-strong");
  pen.beginPath();
  if (kind === "onderdrukt") { pen.arc(4, 4, 1.1, 0, 2 * Math.PI); pen.fill(); }
  else { for (const shift of [-SIZE, 0, SIZE]) { pen.moveTo(shift, SIZE); pen.lineTo(shift + SIZE, 0); } pen.stroke(); }
  return canvas;
}
