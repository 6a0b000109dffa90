/**
 * Syllables of Chinese names in Vietnamese with the pinyin of the characters that names have; several where several
 * characters of names are read so. Written by hand from general knowledge of both languages and not checked against a
 * dictionary: a syllable that is not here, or is here with several readings, joins nobody.
 */
const readings = `
an an|anh ying|ánh ying|ân en|âu ou|ba bo|bá bo|bác bo|bách bai bo|bạch bai|ban ban|bàng pang|bành peng|bảo bao|bằng peng|bân bin|bích bi|biên bian|bính bing|bình ping|bôn ben|bội pei
ca ge|cảnh jing|cao gao|cát ge ji|cận jin|cẩm jin|cần qin|chân zhen zhan|chấn zhen|châu zhou zhu|chí zhi|chiêm zhan|chiến zhan|chiêu zhao|chính zheng|chu zhou zhu|chung zhong|chương zhang|chước zhuo|cố gu|công gong|cơ ji|cung gong|cúc ju|cự ju|cường qiang|cừu qiu|cửu jiu
danh ming|dân min|diêm yan|diễm yan|diệm yan|diên yan|diễn yan|diệp ye|diệu yao miao|doãn yin|doanh ying|du yu you|dung rong yong|dũng yong|duy wei|duyên yuan|duyệt yue|dư yu|dực yi|dương yang
đại da|đàm tan|đan dan|đào tao|đạo dao|đát da|đạt da|đằng teng|đăng deng|đặng deng|đẩu dou|đế di|đệ di|đích di|điền tian|điển dian|đinh ding|định ding|đình ting|đoàn duan|đổng dong|đông dong|đồng tong|đỗ du|độ du|đôn dun|đức de|đường tang
gia jia|giá jia|giai jia|giám jian|giang jiang|giao jiao|giản jian|giáp jia
hà he|hạ xia he|hách he|hải hai|hàn han|hán han|hàng hang|hạnh xing|hào hao|hạo hao|hằng heng|hân xin|hậu hou|hi xi|hy xi|hiên xuan|hiến xian|hiền xian|hiển xian|hiếu xiao|hiểu xiao|hiệp xie|hoa hua|hòa he|hóa hua|hoài huai|hoan huan|hoàn huan|hoàng huang|hoành heng|hoạt huo|hoắc huo|hồ hu|hổ hu|hội hui|hồng hong|hợp he|huân xun|huấn xun|huệ hui|hùng xiong|huy hui|huyền xuan|hứa xu|hưng xing|hữu you|hương xiang|hướng xiang|hưởng xiang
ích yi
kha ke|khả ke|khải kai|khang kang|kháng kang|khánh qing|khắc ke|khâm qin|khiêm qian|khiết jie|khoa ke|khoái kuai|khoan kuan|khôi kui|khổng kong|khúc qu|khuê kui|khương jiang|kiên jian|kiến jian|kiệt jie|kiều qiao|kim jin|kinh jing|kính jing|kỳ qi|kỷ ji
la luo|lạc le luo|lai lai|lam lan|lan lan|lang lang|lãng lang|lăng ling|lâm lin|lân lin|lập li|lê li|lễ li|lệ li|lệnh ling|liêm lian|liên lian|liễu liu|liệt lie|linh ling|lĩnh ling|lộ lu|lộc lu|lôi lei|lỗ lu|lô lu|long long|luân lun|luận lun|lục lu|lưu liu|lương liang|lực li|lữ lü|lý li
ma ma|mã ma|mạc mo|mai mei|mạnh meng|mao mao|mậu mao|mẫn min|mẫu mu|mạn man|mi mei|miêu miao|miễn mian|minh ming|mộc mu|mộng meng|mỹ mei
nam nan|năng neng|nghệ yi|nghi yi|nghĩa yi|nghị yi|nghiêm yan|nghiệp ye|ngọc yu|ngô wu|ngộ wu|ngũ wu|nguyên yuan|nguyễn ruan|nguyệt yue|ngụy wei|nhã ya|nhạc yue|nhan yan|nhàn xian|nhâm ren|nhậm ren|nhân ren|nhất yi|nhiệm ren|nhiên ran|nhiếp nie|nhu rou|nhung rong|nhuận run|như ru|ninh ning
oanh ying|ôn wen
phác piao|phái pai|phàm fan|phạm fan|phàn fan|phan pan|pháp fa|phát fa|phi fei|phong feng|phòng fang|phó fu|phú fu|phục fu|phúc fu|phụng feng|phùng feng|phương fang|phượng feng
quách guo|quan guan|quán guan|quản guan|quang guang|quảng guang|quân jun|quần qun|quế gui|quốc guo|quy gui|quý gui ji|quyên juan|quyền quan|quỳnh qiong
sa sha|san shan|sán can|sách ce|sâm sen|siêu chao|sinh sheng|soái shuai|sơn shan|sử shi|sùng chong|sướng chang|sỹ shi|sĩ shi
tạ xie|tài cai|tái zai|tán zan|tào cao|tảo zao|tạo zao|tăng zeng|tập xi|tất bi|tâm xin|tân xin|tần qin|tấn jin|tề qi|tế ji|thạc shuo|thạch shi|thái cai tai|thẩm shen|thang tang|thanh qing|thành cheng|thánh sheng|thảo cao|thắng sheng|thế shi|thi shi|thiên tian|thiện shan|thiệu shao|thiết tie|thọ shou|thôi cui|thông tong|thu qiu|thuận shun|thuần chun|thuấn shun|thúy cui|thụy rui|thư shu|thục shu|thừa cheng|thường chang|thượng shang|tích ji xi|tiệp jie|tiên xian|tiền qian|tiến jin|tiêu xiao|tiểu xiao|tín xin|tinh xing|tĩnh jing|tính xing|toàn quan|tô su|tôn sun zun|tông zong|tống song|tổ zu|trác zhuo|trạch ze|trang zhuang|tráng zhuang|trạm zhan|trần chen|trân zhen|trấn zhen|trí zhi|triển zhan|triết zhe|triệu zhao|trinh zhen|trịnh zheng|trình cheng|trọng zhong|trung zhong|trực zhi|trường chang|trưởng zhang|trương zhang|trữ chu|tú xiu|tuấn jun|tuân xun|tuệ hui|tùng song|tuyên xuan|tuyền quan|tuyết xue|tư si|tứ si|từ xu|tử zi|tường xiang|tưởng jiang|tượng xiang
ung yong|uông wang|uyên yuan|ứng ying
vạn wan|vân yun|vận yun|văn wen|vệ wei|vi wei|vĩ wei|viên yuan|viễn yuan|viện yuan|việt yue|vinh rong|vĩnh yong|vịnh yong|vũ yu wu|vu yu|vưu you|vượng wang|vương wang|vỹ wei
xa che|xán can|xuân chun|xung chong|xướng chang
yên yan|yến yan|ý yi`;

const pinyin = new Map(
  readings
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const [syllable, ...said] = line.split(' ');
      return [syllable!, said] as const;
    }),
);

/** The states whose people have Chinese names. */
const states: ReadonlySet<string> = new Set(['CHN', 'TWN', 'HKG', 'MAC']);

/**
 * A Chinese name as the Vietnamese press writes it, in pinyin: `Tập Cận Bình` is `xi jinping`, `Vương Nghị` is `wang
 * yi`. Null for a name of another state or another spelling, and where a syllable has several readings (`Chu` is Zhu or
 * Zhou): better two persons than one who is neither.
 */
export function pinyinOf(name: string, country: string | null): string | null {
  if (country === null || !states.has(country)) return null;
  const syllables = name.normalize('NFC').toLowerCase().trim().split(/\s+/);
  if (syllables.length < 2 || syllables.length > 3) return null;
  const said = syllables.map((syllable) => pinyin.get(syllable));
  if (said.some((each) => each?.length !== 1)) return null;
  const [family, ...given] = said.map((each) => each![0]!);
  return `${family} ${given.join('')}`;
}
