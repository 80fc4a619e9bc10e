import { describe, expect, it } from 'vitest';
import { addresseeOf, sharedAddressees } from '../../shared/domain/addressee.ts';
import { wards } from './real-wards.ts';
import { text } from './written-values.ts';

const person = (name: string, title: string) => ({ name: text(name), title: text(title) });
const english = (name: string, title: string) => ({ name: text('名', name), title: text('職', title) });

describe('addresseeOf', () => {
  it.each([
    ['北区', '北区長', '北区長'],
    ['北区', '区長', '北区 区長'],
    ['北区', '', '北区'],
    ['北区', '　', '北区'],
    ['福祉・健康部会', '福祉・健康部会', '福祉・健康部会'],
    ['北区長', '区長', '北区長'],
    ['ＩＣＴ課', 'ICT課長', 'ICT課長'],
    ['1', '11課長', '1 11課長'],
  ])('addresses %s with the title %s as %s', (name, title, addressee) => {
    expect(addresseeOf('ja', person(name, title))).toBe(addressee);
  });

  it.each([
    ['Kita-ku', 'Mayor of Kita-ku', 'Mayor of Kita-ku'],
    ['Kita-ku', 'Mayor', 'Mayor, Kita-ku'],
    ['Ota', 'Rotary Club president', 'Rotary Club president, Ota'],
    ['KITA-KU', 'Mayor of Kita-ku', 'Mayor of Kita-ku'],
    ['Mayor of Kita-ku', 'Mayor', 'Mayor of Kita-ku'],
  ])('addresses %s with the English title %s as %s', (name, title, addressee) => {
    expect(addresseeOf('en', english(name, title))).toBe(addressee);
  });

  it('never mixes languages: what is not translated throughout stays Japanese', () => {
    expect(addresseeOf('en', { name: text('北区', 'Kita-ku'), title: text('区長') })).toBe('北区 区長');
    expect(addresseeOf('en', { name: text('北区'), title: text('区長', 'Mayor') })).toBe('北区 区長');
    expect(addresseeOf('en', { name: text('北区', 'Kita-ku'), title: text('') })).toBe('Kita-ku');
  });
});

describe('sharedAddressees', () => {
  it('finds nobody twice among the 24 wards, whichever way the roster writes the post', () => {
    const { members } = wards();
    const plainly = members.map(({ name }) => ({ name, title: text('区長', 'Mayor') }));
    for (const locale of ['ja', 'en'] as const) {
      expect(sharedAddressees(locale, members)).toEqual([]);
      expect(sharedAddressees(locale, plainly)).toEqual([]);
    }
  });

  it('names each addressee that several share once, whatever its width', () => {
    const people = [
      person('ICT課', '課長'),
      person('ＩＣＴ課', '課長'),
      person('ICT課', '課長'),
      person('北区', '区長'),
    ];
    expect(sharedAddressees('ja', people)).toEqual(['ＩＣＴ課 課長', 'ICT課 課長']);
    expect(sharedAddressees('ja', people.slice(2))).toEqual([]);
  });
});
