/** What is said before issuing and stops nothing. */
export const cautionsJa = {
  'cautions.title': '発行できますが、{count}件を確かめてください',
  'cautions.beside': 'ほかに{count}件を確かめてください',
  'cautions.frozen': '発行すると直せません。',
  'caution.not-measured': '{indicators}は目標がありますが、このアンケートでは測りません',
  'caution.no-target':
    '{indicators}は、{year}の目標がありません。発行後に目標を入れても、達成かどうかは出ません',
  'caution.names-other-year': '「{words}」と書かれています。このアンケートは{year}のものです',
  'caution.year-not-begun': '{year}は、まだ始まっていません',
  'caution.deadline-far': '回答期限まで{days}日あります。年を確かめてください',
  'caution.no-contact': '空欄です。対象者には「案内を送った担当者」とだけ伝わります',
  'cautions.unmeasured.label': '{indicators}を測らずに発行する',
  'cautions.unmeasured.unticked': '測らずに発行してよいかを確かめ、印を付けてください',
  'nextYear.title.help': '前回の題名の年度を、選んだ年度に書き換えました。変えられます。',
  'nextYear.introduction.help': '前回の案内文です。年度の書き換えたところと、日付を確かめてください。',
} as const;
