/** What a file that should be a table of texts can be instead. */
export type OtherFile = `file-is-${
  | 'workbook'
  | 'old-workbook'
  | 'document'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'markup'
  | 'no-text'}`;
