/** Words of waiting for one's turn to export; read when somebody asks for a file. */
export const exportsJa = {
  waiting: 'ほかの書き出しが終わるのを待っています。順番が来ると、自動で保存が始まります。',
  giveUp: '待つのをやめる',
  failed: '書き出しを始められませんでした',
  again: 'もう一度書き出す',
  close: '閉じる',
  bar: 'ファイルの書き出し',
} as const;
