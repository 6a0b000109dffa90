import { yearDue, yearOf } from '../days.ts';
import type { Figure } from '../events.ts';
import { goods } from '../words.ts';
import { sides, undertaking } from './drawing.ts';
import type { Drawing, Family } from './drawing.ts';

/** «mở cửa thị trường cho quả vải của Việt Nam»: asked by one side, granted by the other. */
export const access: Family = (drawing: Drawing) => {
  const { actor, other } = sides(drawing);
  const what = drawing.random.pick(goods);
  return undertaking({
    about: `access to ${actor.code}: ${what}`,
    pillar: 'trade',
    holder: actor,
    path: 'request',
    subject: what,
    wordings: [
      `mở cửa thị trường cho ${what} của ${other.name}`,
      `cho phép nhập khẩu ${what} của ${other.name}`,
      `sớm cấp phép nhập khẩu ${what} từ ${other.name}`,
    ],
    completed: [`lô ${what} đầu tiên của ${other.name} đã được nhập khẩu vào ${actor.name} {date}`],
  });
};

/** «tháo gỡ vướng mắc đối với hàng dệt may». */
export const obstacles: Family = ({ random }: Drawing) => {
  const what = random.pick(goods);
  return undertaking({
    about: `obstacles: ${what}`,
    pillar: 'trade',
    kind: 'obstacle',
    subject: what,
    wordings: [
      `tháo gỡ vướng mắc về kiểm tra chất lượng đối với ${what}`,
      `gỡ bỏ các rào cản kỹ thuật đối với ${what}`,
      `giải quyết khó khăn trong xuất nhập khẩu ${what}`,
    ],
  });
};

/** «giảm thuế nhập khẩu cà phê hòa tan». */
export const tariffs: Family = ({ random }: Drawing) => {
  const what = random.pick(goods);
  return undertaking({
    about: `tariff: ${what}`,
    pillar: 'trade',
    wordings: [`giảm thuế nhập khẩu đối với ${what}`, `cắt giảm thuế đối với ${what}`],
  });
};

/** «nâng kim ngạch thương mại hai chiều lên 5 tỷ USD vào năm 2027», raised from time to time. */
export const turnover: Family = (drawing: Drawing) => {
  const { random, day, partner, home } = drawing;
  // The same for one relation whenever it is drawn.
  const base = random.fork(`turnover of ${home.code} and ${partner.code}`).pick([0.5, 1, 2, 5, 10, 20]);
  const steps = [base, [base, base * 2], base * 2, base * 3].map((value) => dollars(value as number | number[]));
  return undertaking({
    about: 'target: trade turnover',
    pillar: 'trade',
    kind: 'target',
    wordings: [
      'phấn đấu đưa kim ngạch thương mại hai chiều đạt {figure}{due}',
      'nâng kim ngạch thương mại song phương lên {figure}{due}',
      'hướng tới mục tiêu kim ngạch thương mại {figure}{due}',
      'đưa kim ngạch thương mại giữa hai nước lên mức {figure}{due}',
    ],
    figures: steps,
    due: yearDue(yearOf(day) + random.int(3, 5), random),
    movable: true,
    metric: { name: 'kim ngạch thương mại hai chiều', unit: 'USD' },
  });
};

/** «đón 300.000 lượt khách du lịch mỗi năm vào năm 2028». */
export const tourists: Family = ({ random, day }: Drawing) => {
  const base = random.pick([100_000, 200_000, 300_000, 500_000]);
  const steps = [base, base * 1.5, base * 2].map((value) => counted(value, 'lượt khách'));
  return undertaking({
    about: 'target: tourists',
    pillar: 'culture-tourism',
    kind: 'target',
    wordings: [
      'phấn đấu đạt {figure} du lịch giữa hai nước{due}',
      'nâng lượng khách du lịch hai chiều lên {figure}{due}',
    ],
    figures: steps,
    due: yearDue(yearOf(day) + random.int(2, 4), random),
    movable: true,
  });
};

/** «cấp 150 suất học bổng mỗi năm cho sinh viên Lào». */
export const scholarships: Family = (drawing: Drawing) => {
  const { actor, other } = sides(drawing);
  const base = drawing.random.pick([20, 30, 50, 100, 150]);
  return undertaking({
    about: `scholarships of ${actor.code}`,
    pillar: 'education',
    kind: 'target',
    holder: actor,
    path: 'one-sided',
    wordings: [
      `cấp {figure} học bổng mỗi năm cho sinh viên ${other.name}`,
      `dành {figure} học bổng hằng năm cho sinh viên ${other.name}`,
    ],
    figures: [base, base * 1.5, base * 2].map((value) => counted(Math.round(value), 'suất')),
  });
};

function dollars(value: number | number[]): Figure {
  const billions = [value].flat();
  const written = billions.map((one) => (one < 1 ? String(one * 1000) : String(one).replace('.', ',')));
  const scale = billions[0]! < 1 && billions.length === 1 ? 'triệu' : 'tỷ';
  const words = `${scale === 'tỷ' ? billions.map((one) => String(one).replace('.', ',')).join('-') : written[0]} ${scale} USD`;
  return { words, told: `${billions.map((one) => one * 1e9).join('/')} USD`, low: billions[0]! * 1e9 };
}

function counted(value: number, what: string): Figure {
  return { words: `${value.toLocaleString('de-DE')} ${what}`, told: `${value} count`, low: value };
}
