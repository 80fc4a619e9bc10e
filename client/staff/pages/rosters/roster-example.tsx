import { useWords } from '../../frame/locale-setting.tsx';
import { ExampleFile } from '../../imports/example-file.tsx';

/** Two wards as they stand in the example's roster. */
const ROWS = [
  ['コード', '名前', '名前（英語）', 'かな', '役職', '役職（英語）', 'メールアドレス'],
  ['271276', '北区', 'Kita-ku', 'きたく', '北区長', 'Mayor of Kita-ku', 'kita@ward.example.jp'],
  [
    ...['271021', '都島区', 'Miyakojima-ku', 'みやこじまく', '都島区長', 'Mayor of Miyakojima-ku'],
    'miyakojima@ward.example.jp',
  ],
];

export function RosterExample() {
  const { say } = useWords();
  return (
    <ExampleFile rows={ROWS} fileName={say('rosterImport.exampleName')}>
      {say('rosterImport.example')}
    </ExampleFile>
  );
}
