import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** `force HOLDERS: action` of each commitment, as papers tell of talks. */
function actionsOf(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: '2022-06-15' }, 'vi', 'actions')!;
  return draft.actions.map(
    ({ force, holders, action }) => `${force} ${holders.join('-')}: ${draft.tokens.slice(action.from, action.to)}`,
  );
}

const talks = 'Thủ tướng Hungary Péter Lakos hội đàm với Thủ tướng Bulgaria Ivan Petrov. ';

const found: [string, string[]][] = [
  // Deeds named after `việc` have their object behind the last of them.
  [`${talks}Ông Lakos đề nghị hai bên hợp tác để thúc đẩy việc mở rộng, nâng cao hiệu quả hợp tác y tế, ủng hộ lẫn nhau tại Liên hợp quốc.`,
    ['proposed BGR-HUN: hợp tác để thúc đẩy việc mở rộng, nâng cao hiệu quả hợp tác y tế', 'proposed BGR-HUN: ủng hộ lẫn nhau tại Liên hợp quốc']],
  [`${talks}Hai bên nhất trí đẩy nhanh việc đàm phán, ký kết hiệp định vận tải; mở đường bay.`,
    ['agreed BGR-HUN: đẩy nhanh việc đàm phán, ký kết hiệp định vận tải', 'agreed BGR-HUN: mở đường bay']],
  [`${talks}Hai bên nhất trí phát huy vai trò của các địa phương biên giới.`, ['agreed BGR-HUN: phát huy vai trò của các địa phương biên giới']],
  // Bodies in a row are one who acts.
  [`${talks}Ông Lakos đề nghị các bộ, ngành của hai nước sớm hoàn tất đàm phán.`, ['proposed BGR-HUN: sớm hoàn tất đàm phán']],
  [`${talks}Ông Lakos đề nghị các bộ, cơ quan liên quan của hai bên phối hợp chặt chẽ để các dự án đạt mục tiêu.`,
    ['proposed BGR-HUN: phối hợp chặt chẽ để các dự án đạt mục tiêu']],
  [`${talks}Hai Thủ tướng giao các bộ, ngành, địa phương hai nước rà soát các thỏa thuận, báo cáo kết quả.`,
    ['instructed BGR-HUN: rà soát các thỏa thuận', 'instructed BGR-HUN: báo cáo kết quả']],
  // Whom somebody received, and who received.
  ['Tiếp Đại sứ Chile, Chủ tịch nước Lê Minh Phú đề nghị hai nước mở đường bay thẳng; đề nghị Đại sứ thúc đẩy hợp tác nghề cá.',
    ['proposed CHL-VNM: mở đường bay thẳng', 'proposed CHL: thúc đẩy hợp tác nghề cá']],
  // Two states that act, behind a verb of speech.
  [`${talks}Hai Thủ tướng cho rằng Hungary và Bulgaria cần mở thêm đường bay.`, ['agreed BGR-HUN: mở thêm đường bay']],
  ['Nga sẽ giúp Ấn Độ xây dựng nhà máy và Trung Quốc sẽ xóa nợ cho Lào.',
    ['pledged RUS: giúp Ấn Độ xây dựng nhà máy', 'pledged CHN: xóa nợ cho Lào']],
  ['Phía Nga hứa giúp Việt Nam và Mông Cổ sẽ mở cửa khẩu với Trung Quốc.',
    ['pledged RUS: giúp Việt Nam', 'pledged MNG: mở cửa khẩu với Trung Quốc']],
  // Time and post between the verb and its mark of force.
  ['Đại sứ Hy Lạp Nikos Vallis khẳng định trong nhiệm kỳ này sẽ vun đắp quan hệ giữa Hy Lạp và Việt Nam.',
    ['pledged GRC: vun đắp quan hệ giữa Hy Lạp và Việt Nam']],
  // Measures, and a session, that both agree on.
  [`${talks}Hai bên thống nhất phương hướng, biện pháp tiếp tục thúc đẩy hợp tác quân y.`, ['agreed BGR-HUN: tiếp tục thúc đẩy hợp tác quân y']],
  [`${talks}Hai bên thống nhất một số nội dung và giải pháp để tăng cường hợp tác năng lượng.`, ['agreed BGR-HUN: tăng cường hợp tác năng lượng']],
  [`${talks}Hai bên thỏa thuận phiên họp lần thứ hai sẽ tiến hành tại Sofia trong tháng 2 năm 2023.`,
    ['agreed BGR-HUN: phiên họp lần thứ hai sẽ tiến hành tại Sofia trong tháng 2 năm 2023']],
  // An effort with nothing but what it is for.
  ['Ông Lakos khẳng định Hungary sẽ làm hết sức mình để tiếp tục hợp tác với Việt Nam.',
    ['pledged HUN: làm hết sức mình để tiếp tục hợp tác với Việt Nam']],
  ['Ông Lakos khẳng định Hungary sẵn sàng hợp tác với Việt Nam để mở rộng thương mại, tăng cường giao lưu nhân dân.',
    ['pledged HUN: hợp tác với Việt Nam để mở rộng thương mại', 'pledged HUN: tăng cường giao lưu nhân dân']],
  ['Thủ tướng Hungary Péter Lakos hội đàm với Thủ tướng Bulgaria Ivan Petrov, trong đó hai bên cam kết mở rộng hợp tác du lịch.',
    ['agreed BGR-HUN: mở rộng hợp tác du lịch']],
  ['Ông Lakos khẳng định Hungary sẽ phối hợp với các bộ, ngành của Việt Nam để đẩy nhanh giải ngân các gói tín dụng.',
    ['pledged HUN: phối hợp với các bộ, ngành của Việt Nam để đẩy nhanh giải ngân các gói tín dụng']],
  ['Ông Lakos cho biết Hungary sẵn sàng hợp tác với Việt Nam để hỗ trợ và thúc đẩy phát triển nông nghiệp.',
    ['pledged HUN: hợp tác với Việt Nam để hỗ trợ và thúc đẩy phát triển nông nghiệp']],
  ['Thủ tướng Hungary, ông Péter Lakos, và Tổng thống Bulgaria, ông Ivan Petrov, đã kêu gọi gia tăng thương mại giữa hai nước.',
    ['proposed BGR-HUN: gia tăng thương mại giữa hai nước']],
  [`${talks}Hai bên cam kết tái định hình quan hệ quốc phòng.`, ['agreed BGR-HUN: tái định hình quan hệ quốc phòng']],
]; // prettier-ignore

const nothing = [
  `${talks}Kết thúc hội đàm, hai bên ký Biên bản ghi nhớ về hải quan.`,
  `${talks}Hai bên nhất trí cao. Kết thúc kỳ họp, hai bên ký biên bản kỳ họp.`,
  `${talks}Hai bên trao đổi phương hướng, biện pháp hợp tác.`,
  `${talks}Hai bên đã thống nhất các nội dung của kỳ họp.`,
  'Tiếp Đại sứ Chile, Chủ tịch nước Lê Minh Phú cảm ơn sự ủng hộ của Chile.',
  `${talks}Hai bên cho rằng, mặc dù khó khăn, hai bên đã nỗ lực tối đa, hợp tác chặt chẽ và đạt nhiều kết quả.`,
  'Kim ngạch tăng mạnh, trong đó Hungary chiếm 20%, Bulgaria chiếm 5%.',
];

test.each(found)('%s', (text, actions) => expect(actionsOf(text)).toEqual(actions));
test.each(nothing)('no commitment: %s', (text) => expect(actionsOf(text)).toEqual([]));
