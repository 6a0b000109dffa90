import { describe, expect, test } from 'vitest';
import { languageOf } from '../reader.ts';

describe('English in a sentence alone', () => {
  test.each([
    'Laos and Vietnam agreed to open a gate.',
    'Lao Foreign Minister Bounma Keola paid a farewell call on Polish Foreign Minister Jan Kowal on Monday.',
    'Opposition leader Ann Doeman met party chairman Jan Kowal of Poland after talks on Friday.',
    'China, Laos sign rail deal after talks between leaders',
    'Fiji pledged 20 nurses.',
    'Both sides held talks.',
    'We will open an embassy.',
    'Trade between Fiji and Chile rose.',
    'Thai, Lao ministers signed three MoUs Tuesday.',
    '“Poland should ratify it,” Keola said.',
    'The two sides agreed.',
    'Mali appealed to Algeria for emergency food aid.',
    'He called on Fiji to reopen its market.',
  ])('%s', (text) => expect(languageOf(text)).toBe('en'));
});

describe('a sentence of another language', () => {
  test.each([
    ['French', 'Le ministre a signé un accord sur le commerce avec le Laos.'],
    ['French without marks', 'On a dit que le ministre va signer un accord de commerce.'],
    ['German', 'Der Minister hat in Hanoi ein Abkommen unterzeichnet.'],
    ['German with a wish', 'Der Minister will in Hanoi ein Abkommen unterzeichnen.'],
    ['Dutch', 'De minister van Handel heeft in Hanoi een verdrag getekend.'],
    ['Spanish', 'El ministro firmó un acuerdo de comercio en Hanoi.'],
    ['Portuguese', 'O ministro visitou Hanoi e assinou um acordo de comércio.'],
    ['Italian', 'Il ministro ha firmato un accordo in visita ad Hanoi.'],
    ['Danish', 'Ministeren har i dag underskrevet en aftale om handel.'],
    ['Danish with for and at', 'Ministeren rejste til Hanoi for at underskrive aftalen.'],
    ['Swedish', 'Ministern reste till Hanoi för att underteckna avtalet om handel.'],
    ['Indonesian', 'Menteri menandatangani perjanjian dagang di Hanoi hari Senin.'],
    ['Vietnamese without marks', 'Hai ben nhat tri mo cua khau trong nam nay va tang thuong mai.'],
    ['Polish', 'Minister podpisał umowę o handlu w Hanoi.'],
    ['names alone', 'Bounma Keola Jan Kowal Hanoi Vientiane'],
    ['a number and two words', '2026 Hanoi Laos'],
  ])('%s is not English', (_, text) => expect(languageOf(text)).not.toBe('en'));

  test.each(['Hai bên nhất trí mở cửa khẩu.', 'Thủ tướng tiếp Đại sứ Lào.', 'Việt Nam và Lào ký hiệp định.'])(
    '%s is Vietnamese',
    (text) => expect(languageOf(text)).toBe('vi'),
  );
});
