import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../frame/locale-setting.tsx';

/** Two wards as they stand in the example's roster; with the mark without which Excel reads another encoding. */
const ROWS = [
  ['コード', '名前', '名前（英語）', 'かな', '役職', '役職（英語）', 'メールアドレス'],
  ['271276', '北区', 'Kita-ku', 'きたく', '北区長', 'Mayor of Kita-ku', 'kita@ward.example.jp'],
  [
    ...['271021', '都島区', 'Miyakojima-ku', 'みやこじまく', '都島区長', 'Mayor of Miyakojima-ku'],
    'miyakojima@ward.example.jp',
  ],
];
const TEXT = `\ufeff${ROWS.map((row) => row.join(',')).join('\r\n')}\r\n`;

/** A file to fill in, made by the browser itself. */
export function ExampleFile() {
  const { say } = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([TEXT], { type: 'text/csv;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, []);
  if (address === undefined) return null;
  return (
    <a href={address} download={say('rosterImport.exampleName')}>
      {say('rosterImport.example')}
    </a>
  );
}
