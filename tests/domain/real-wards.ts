import type { Member, Roster } from '../../shared/domain/roster.ts';
import { text } from './written-values.ts';

/** Code, name, kana and English name, in the official order. */
const WARDS: readonly (readonly [string, string, string, string])[] = [
  ['271276', '北区', 'きたく', 'Kita-ku'],
  ['271021', '都島区', 'みやこじまく', 'Miyakojima-ku'],
  ['271039', '福島区', 'ふくしまく', 'Fukushima-ku'],
  ['271047', '此花区', 'このはなく', 'Konohana-ku'],
  ['271284', '中央区', 'ちゅうおうく', 'Chuo-ku'],
  ['271063', '西区', 'にしく', 'Nishi-ku'],
  ['271071', '港区', 'みなとく', 'Minato-ku'],
  ['271080', '大正区', 'たいしょうく', 'Taisho-ku'],
  ['271098', '天王寺区', 'てんのうじく', 'Tennoji-ku'],
  ['271110', '浪速区', 'なにわく', 'Naniwa-ku'],
  ['271136', '西淀川区', 'にしよどがわく', 'Nishiyodogawa-ku'],
  ['271233', '淀川区', 'よどがわく', 'Yodogawa-ku'],
  ['271144', '東淀川区', 'ひがしよどがわく', 'Higashiyodogawa-ku'],
  ['271152', '東成区', 'ひがしなりく', 'Higashinari-ku'],
  ['271161', '生野区', 'いくのく', 'Ikuno-ku'],
  ['271179', '旭区', 'あさひく', 'Asahi-ku'],
  ['271187', '城東区', 'じょうとうく', 'Joto-ku'],
  ['271241', '鶴見区', 'つるみく', 'Tsurumi-ku'],
  ['271195', '阿倍野区', 'あべのく', 'Abeno-ku'],
  ['271250', '住之江区', 'すみのえく', 'Suminoe-ku'],
  ['271209', '住吉区', 'すみよしく', 'Sumiyoshi-ku'],
  ['271217', '東住吉区', 'ひがしすみよしく', 'Higashisumiyoshi-ku'],
  ['271268', '平野区', 'ひらのく', 'Hirano-ku'],
  ['271225', '西成区', 'にしなりく', 'Nishinari-ku'],
];

export function wards(overrides: Partial<Roster> = {}): Roster {
  return {
    id: 'roster-wards',
    name: text('大阪市 区長（区シティ・マネージャー）', 'Osaka City ward mayors (ward city managers)'),
    unit: text('区長', 'ward mayors'),
    members: WARDS.map((ward) => member(...ward)),
    ...overrides,
  };
}

export function member(code = '271276', ja = '北区', kana = 'きたく', en = 'Kita-ku'): Member {
  return {
    id: `member-${code}`,
    code,
    name: text(ja, en),
    kana,
    title: text(`${ja}長`, `Mayor of ${en}`),
    email: `${en.replace('-ku', '').toLowerCase()}@ward.example.jp`,
  };
}
