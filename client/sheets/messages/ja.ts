/** Every word of the sheets that are printed for people, one each. */
export const ja = {
  title: '回答用URLのQR一覧｜{questionnaire}',
  guide: '印刷の前に',
  guideCount: '{count}人分です。１人に１枚、A4縦で印刷されます。',
  guideSecret: 'この紙を持つ人は、その人として回答できます。宛名の本人にだけ渡してください。',
  guideMore: '一度に印刷できるのは{max}人までです。続きがあります。',
  next: '次の{max}人',
  print: '印刷する',
  nobody: '印刷する人がいません',
  nobodyText: '全員が回答したか、選ばれた人の回答用URLが無効です。',
  addressee: '{name} 様',
  request: '下記のアンケートへの回答をお願いいたします。',
  deadline: '回答期限',
  howTo: 'QRコードを読み取るか、次のURLをブラウザーに入力してください。',
  qr: '{name}の回答用URLのQRコード',
  address: '回答用URL',
  code: '回答用コード',
  codeHelp: '大文字と小文字、ハイフンの有無は区別しません。',
  personalOnce:
    'このURLは{name}専用です。ほかの方に渡さないでください。途中で保存できます。提出は１回だけで、提出した後は修正できません。',
  personal:
    'このURLは{name}専用です。ほかの方に渡さないでください。途中で保存でき、期限までは何度でも修正できます。',
} as const;
