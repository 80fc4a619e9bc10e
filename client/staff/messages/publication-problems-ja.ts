/** What stops a publication, wherever it is told. */
export const publicationProblemsJa = {
  'problem.result-published.title': 'この年度の結果は公表されています',
  'problem.result-published.text':
    '保存していません。公表した数値は、公表のページの「訂正…」から理由を書いて改めます。',
  'problem.publication-changed.title': '確かめた後に内容が変わりました',
  'problem.publication-changed.text': '何も公表していません。最新の内容を確かめてください。',
  'problem.publication-unchanged.title': 'この内容は、すでに公表されています',
  'problem.publication-unchanged.text': '何も変わっていません。',
  'problem.not-published.title': 'この年度は公表されていません',
  'problem.not-published.text': '何も変わっていません。',
  'problem.not-publishable.title': 'まだ公表できません',
  'problem.not-publishable.text': '何も公表していません。公表の画面で、必要なことを確かめてください。',
  'field.same-as-before': '公表されている数値と同じです',
  'field.above-responded': '回答した{people}人より多くなっています',
  'field.not-the-eligible':
    '分母は対象の人数（{people}）です。人数も誤っていたら、対象の人数を改めてください',
  'field.above-asked': 'アンケートを依頼した人数を超えます。対象外を除いて{people}人までです',
  'field.responded-above-eligible': '対象の{people}人より多くなっています',
  'audit.detail.responded': '回答',
  'audit.detail.digest': '内容の要約値',
} as const;
