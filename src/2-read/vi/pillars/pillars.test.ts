import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

function fieldsOf(text: string): string {
  const draft = draftOf({ id: 'a', text, publishedOn: null }, 'vi', 'actions')!;
  return draft.actions.map((said) => said.pillars.join(' ')).join('; ');
}

const cases: [string, string][] = [
  ['mở rộng thương mại và đầu tư', 'trade investment'],
  ['kết nối hạ tầng giao thông, năng lượng', 'infrastructure energy'],
  ['tăng cường hợp tác quốc phòng', 'defence-security'],
  ['bảo đảm an ninh biên giới', 'border'],
  ['cấp học bổng cho sinh viên', 'education'],
  ['hợp tác về trí tuệ nhân tạo', 'science-digital'],
  ['phòng chống ma túy, buôn bán người', 'justice'],
  ['tổ chức tuần văn hóa', 'culture-tourism'],
  ['đẩy mạnh giao lưu nhân dân', 'people-local'],
  ['tăng cường hợp tác giữa hai Quốc hội', 'parliament'],
  ['củng cố vai trò trung tâm của ASEAN', 'multilateral'],
  ['ứng phó với biến đổi khí hậu', 'agriculture-environment'],
  ['xây dựng bệnh viện', 'health'],
  ['củng cố tin cậy chính trị', 'politics'],
  ['thúc đẩy thương mại, tháo gỡ khó khăn', 'trade; trade'],
  ['duy trì điện đàm định kỳ', 'politics'],
  ['tổ chức trưng cầu ý kiến', 'politics'],
  ['bán thêm 150 megawatt điện cho Lào', 'energy trade'],
  ['gỡ bỏ thuế đối với hoa quả', 'trade agriculture-environment'],
  ['chuyển giao công nghệ sản xuất thuốc chữa bệnh', 'health science-digital'],
  ['tài trợ 3 triệu USD cho chương trình tiêm chủng', 'health finance'],
  ['mở lại tuyến xe khách Vinh - Xiêng Khoảng', 'infrastructure'],
  ['vận động Quốc hội tăng chi cho rà phá bom mìn', 'defence-security parliament'],
  ['xem xét chính sách theo yêu cầu và nhu cầu', 'politics'],
  ['mở cửa thị trường cho cà phê', 'trade agriculture-environment'],
  ['bảo vệ quyền lợi hợp pháp của bà con', 'people-local'],
  ['làm cầu nối giữa hai dân tộc', 'politics'],
];

describe('fields', () => {
  test.each(cases)('%s', (words, fields) => expect(fieldsOf(`Việt Nam và Lào nhất trí ${words}.`)).toBe(fields));
});
