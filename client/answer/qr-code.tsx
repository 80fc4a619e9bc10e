/** A QR code as it is drawn: dark modules in a square of `modules` by `modules` units, its quiet zone included. */
export interface QrDrawing {
  readonly modules: number;
  /** The dark modules, as the data of one SVG path. */
  readonly path: string;
}

export function QrCode({ drawing, name }: { readonly drawing: QrDrawing; readonly name: string }) {
  const { modules, path } = drawing;
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={name}
      viewBox={`0 0 ${modules} ${modules}`}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
