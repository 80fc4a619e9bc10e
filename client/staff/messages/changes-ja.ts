/** Words of replacing an answer and of waiting on the board; read with the pages that say them. */
export const changesJa = {
  'chase.maintenance.title': 'ただいま作業中です',
  'chase.maintenance.text':
    '作業が終わると、自動で元に戻ります。それまで表示しているのは、作業の前の内容です。',
  'chase.maintenance.until': '{time}ごろに終わる予定です。',
  'proxy.replaces.title': '第{version}版の回答を置き換えます',
  'proxy.replaces.self':
    '本人が{time}に提出した回答を入れてあります。変える所だけ直してください。前の版は残ります。',
  'proxy.replaces.proxy':
    '{time}に代理入力した回答を入れてあります。変える所だけ直してください。前の版は残ります。',
  'proxy.changed': '変えた設問：{questions}',
  'proxy.unchanged': 'まだ何も変えていません。',
  'proxy.nothing': 'いまの回答と同じなので、登録していません',
  'proxy.newer.title': 'その間に新しい回答（第{version}版）が届きました',
  'proxy.newer.text': '登録していません。入力した内容は画面に残っています。',
  'proxy.newer.differs': '届いた回答と、画面の入力が違う設問：{questions}',
  'proxy.newer.same': '届いた回答は、画面の入力と同じです。',
  'proxy.newer.take': '届いた回答を読み込む（入力は消えます）',
  'proxy.newer.keep': '入力した内容で第{version}版を置き換える',
} as const;
