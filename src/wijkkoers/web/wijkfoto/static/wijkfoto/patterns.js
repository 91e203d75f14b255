/** Hatching and dots for what has no figure, drawn as in the printed map. */
import { token } from "./areas.js";

/** Give a map its patterns when it asks for them. @param {import("maplibre-gl").Map} map */
export function offerPatterns(map) {
  map.on("styleimagemissing", (event) => { if (!map.hasImage(event.id)) map.addImage(event.id, pattern(event.id)); });
}

/** @param {string} kind "onderdrukt" for dots, anything else for hatching */
function pattern(kind) {
  const size = 8;
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const pen = canvas.getContext("2d");
  pen.strokeStyle = pen.fillStyle = token(kind === "onderdrukt" ? "ink-soft" : "line-strong");
  pen.beginPath();
  if (kind === "onderdrukt") { pen.arc(4, 4, 1.1, 0, 2 * Math.PI); pen.fill(); }
  else { for (const shift of [-size, 0, size]) { pen.moveTo(shift, size); pen.lineTo(shift + size, 0); } pen.stroke(); }
  return pen.getImageData(0, 0, size, size);
}
