/** Looking around on a canvas: drag, wheel with Ctrl, two fingers, arrow keys, plus and minus, buttons. */

const STEP = 1.6;
const LEAST_M_PER_PX = 0.5;

/** @typedef {{x: number, y: number, scale: number}} View the middle in metres and px per metre */

/**
 * @param {HTMLCanvasElement} canvas takes the keys; must be focusable
 * @param {(view: View) => void} draw is called at most once per frame
 * @returns {{fit: (box: number[]) => void, zoom: (factor: number) => void, toMetres: (event: {offsetX: number, offsetY: number}) => [number, number]}}
 */
export function lookAround(canvas, draw) {
  const view = { x: 0, y: 0, scale: 1 };
  let least = 0;
  let asked = 0;
  const redraw = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(() => draw(view)); };
  const toMetres = ({ offsetX, offsetY }) => [view.x + (offsetX - canvas.clientWidth / 2) / view.scale, view.y + (offsetY - canvas.clientHeight / 2) / view.scale];

  const zoomAt = (factor, point) => {
    const [x, y] = toMetres(point);
    const scale = Math.min(Math.max(view.scale * factor, least), 1 / LEAST_M_PER_PX);
    view.x = x + ((view.x - x) * view.scale) / scale;
    view.y = y + ((view.y - y) * view.scale) / scale;
    view.scale = scale;
    redraw();
  };
  const zoom = (factor) => zoomAt(factor, { offsetX: canvas.clientWidth / 2, offsetY: canvas.clientHeight / 2 });
  const move = (dx, dy) => { view.x -= dx / view.scale; view.y -= dy / view.scale; redraw(); };
  const fit = ([west, north, east, south]) => {
    const room = (box) => Math.min(canvas.clientWidth / Math.max(box[2] - box[0], 500), canvas.clientHeight / Math.max(box[3] - box[1], 500));
    view.scale = room([west, north, east, south]) * 0.96;
    view.x = (west + east) / 2;
    view.y = (north + south) / 2;
    least = Math.min(least || view.scale, view.scale);
    redraw();
  };

  drag(canvas, move, zoomAt);
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    zoomAt(event.deltaY < 0 ? 1.2 : 1 / 1.2, event);
  }, { passive: false });
  canvas.addEventListener("dblclick", (event) => zoomAt(STEP * STEP, event));
  canvas.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };
    if (event.key in steps) move(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") zoom(STEP);
    else if (event.key === "-") zoom(1 / STEP);
    else return;
    event.preventDefault();
  });
  new ResizeObserver(redraw).observe(canvas);
  return { fit, zoom: (factor) => zoom(factor > 0 ? STEP : 1 / STEP), toMetres };
}

/** One mouse button or two fingers; one finger scrolls the page. */
function drag(canvas, move, zoomAt) {
  const held = new Map();
  const spread = () => { const [one, other] = held.values(); return Math.hypot(one.offsetX - other.offsetX, one.offsetY - other.offsetY); };
  canvas.addEventListener("pointerdown", (event) => { held.set(event.pointerId, event); canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before || (event.pointerType === "touch" && held.size < 2)) return;
    const wide = held.size === 2 ? spread() : 0;
    held.set(event.pointerId, event);
    move((event.offsetX - before.offsetX) / held.size, (event.offsetY - before.offsetY) / held.size);
    if (wide) zoomAt(spread() / wide, event);
  });
  for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, (event) => held.delete(event.pointerId));
}
