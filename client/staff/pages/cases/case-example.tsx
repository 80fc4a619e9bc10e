import { useEffect, useState } from 'preact/hooks';
import { useCaseWords } from './case-words.ts';

/** Two proposals as a ward might bring them; with the mark without which Excel reads another encoding. */
const ROWS = [
  ['番号', '提案者', '件名', '審議日', '結果', '決定日', '備考'],
  ['1', '北区', '申請書の様式の統一', '2021/7/20', '改訂等実施', '2021/9/10', '作業手順書を改訂'],
  ['2', '都島区', '窓口の案内板の配置', '2021/7/20', '統一になじまない', '', ''],
];
const TEXT = `\ufeff${ROWS.map((row) => row.join(',')).join('\r\n')}\r\n`;

/** A file to fill in, made by the browser itself. */
export function CaseExample() {
  const { say } = useCaseWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([TEXT], { type: 'text/csv;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, []);
  if (address === undefined) return null;
  return (
    <a href={address} download={say('import.exampleName')}>
      {say('import.example')}
    </a>
  );
}
