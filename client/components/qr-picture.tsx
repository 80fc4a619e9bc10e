export interface QrDrawing {
  /** The side of the square in modules, its quiet zone included. */
  readonly modules: number;
  /** The dark modules, as the data of one SVG path. */
  readonly path: string;
}

export interface QrPictureProps extends QrDrawing {
  readonly name: string;
}

/** A QR code that the service has drawn. */
export function QrPicture({ modules, path, name }: QrPictureProps) {
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
