/** What stops a progress sheet, wherever it is told. */
export const sheetProblemsJa = {
  'problem.sheet-changed.title': 'ほかの人が先に保存しました',
  'problem.sheet-changed.text': '保存していません。最新の内容を確かめてください。',
  'problem.sheet-not-editable.title': 'この進捗状況は確定しています',
  'problem.sheet-not-editable.text': '変えるには、理由を書いて確定を解いてください。',
  'problem.sheet-not-begun.title': 'この進捗状況には、まだ何も書かれていません',
  'problem.sheet-not-begun.text': '先に行動計画などを書いて保存してください。',
  'problem.nothing-to-carry-forward.title': '引き継ぐ進捗状況がありません',
  'problem.nothing-to-carry-forward.text': 'この年度には、まだ何も書かれていません。',
  'problem.sheet-problems.title': '保存できない所があります',
  'problem.sheet-problems.text': '何も保存していません。次の所を直してください。',
  'problem.sheet-not-fixable.title': 'まだ確定できません',
  'problem.sheet-not-fixable.text': '次の所がそろうと確定できます。',
  'problem.no-print-engine.title': 'PDFを作る仕組みが入っていません',
  'problem.no-print-engine.text': '印刷用の画面を開き、送信先に「PDFに保存」を選んで印刷してください。',
  'problem.print-failed.title': 'PDFを作れませんでした',
  'problem.print-failed.text':
    'もう一度試すか、印刷用の画面を開き、送信先に「PDFに保存」を選んで印刷してください。',
} as const;
