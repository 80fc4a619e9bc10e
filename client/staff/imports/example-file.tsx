import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface ExampleFileProps {
  /** The heading first; no cell holds a comma, a quote or a line end. */
  readonly rows: readonly (readonly string[])[];
  readonly fileName: string;
  readonly children: ComponentChildren;
}

/** A table to fill in, with the mark without which Excel reads another encoding. */
export function ExampleFile({ rows, ...file }: ExampleFileProps) {
  const text = `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
  return <ExampleText text={text} type="text/csv;charset=utf-8" {...file} />;
}

export interface ExampleTextProps {
  readonly text: string;
  readonly type: string;
  readonly fileName: string;
  readonly children: ComponentChildren;
}

/** A file to fill in, made by the browser itself. */
export function ExampleText({ text, type, fileName, children }: ExampleTextProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  if (address === undefined) return null;
  return (
    <a href={address} download={fileName}>
      {children}
    </a>
  );
}
