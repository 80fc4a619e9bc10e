import { ExampleFile } from '../../imports/example-file.tsx';
import { useCaseWords } from './case-words.ts';

/** Two proposals as a ward might bring them. */
const ROWS = [
  ['番号', '提案者', '件名', '審議日', '結果', '決定日', '備考'],
  ['1', '北区', '申請書の様式の統一', '2021/7/20', '改訂等実施', '2021/9/10', '作業手順書を改訂'],
  ['2', '都島区', '窓口の案内板の配置', '2021/7/20', '統一になじまない', '', ''],
];

export function CaseExample() {
  const { say } = useCaseWords();
  return (
    <ExampleFile rows={ROWS} fileName={say('import.exampleName')}>
      {say('import.example')}
    </ExampleFile>
  );
}
