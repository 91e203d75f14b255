/** What is being drawn: a kind, its points, and every step back. Knows no map and no page. */

/** @typedef {"Point" | "LineString" | "Polygon"} Kind */
/** @typedef {{kind: Kind, points: number[][], holes: number[][][]}} State points of an area: its corners, not closed */

const LEAST = { Point: 1, LineString: 2, Polygon: 3 };

/** @param {Kind} kind @param {(state: State) => void} changed is called after every change */
export function startDrawing(kind, changed) {
  /** @type {State} */
  let state = { kind, points: [], holes: [] };
  const past = [];
  const put = (next) => { past.push(state); state = { ...state, ...next }; changed(state); };
  return {
    get state() { return state; },
    get canUndo() { return past.length > 0; },
    /** @param {Kind} kind */
    choose(kind) { if (kind !== state.kind) put({ kind, points: kind === "Point" ? state.points.slice(-1) : state.points, holes: [] }); },
    /** @param {number[]} point */
    add(point) { put({ points: state.kind === "Point" ? [point] : [...state.points, point] }); },
    /** @param {number} at @param {number[]} point */
    move(at, point) { put({ points: state.points.with(at, point) }); },
    clear() { if (state.points.length) put({ points: [], holes: [] }); },
    undo() { if (past.length) { state = past.pop(); changed(state); } },
    /** Take over a place as it is. @param {import("./place_text.js").Geometry | null} geometry */
    take(geometry) { put(stateOf(geometry, state.kind)); },
  };
}

/** @param {import("./place_text.js").Geometry | null} geometry @param {Kind} kind for when there is none @returns {State} */
export function stateOf(geometry, kind) {
  if (!geometry) return { kind, points: [], holes: [] };
  if (geometry.type === "Point") return { kind: "Point", points: [geometry.coordinates], holes: [] };
  if (geometry.type === "LineString") return { kind: "LineString", points: geometry.coordinates, holes: [] };
  const [rim, ...holes] = geometry.coordinates;
  return { kind: "Polygon", points: rim.slice(0, -1), holes };
}

/** The place as drawn; null while it has too few points. @param {State} state */
export function geometryOf({ kind, points, holes }) {
  if (points.length < LEAST[kind]) return null;
  if (kind === "Point") return { type: kind, coordinates: points[0] };
  return { type: kind, coordinates: kind === "LineString" ? points : [[...points, points[0]], ...holes] };
}

/** What the map shows while drawing: the place, or the points so far as a line. @param {State} state */
export function sketchOf(state) {
  const drawn = geometryOf(state);
  return drawn ?? (state.points.length > 1 ? { type: "LineString", coordinates: state.points } : null);
}
