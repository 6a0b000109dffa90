/** Errors in Vietnamese, by their codes; the values are those of the error's cause. In English an error speaks for itself. */
export const errorsVi: Record<string, string> = {
  'config/json': '{{path}} không phải JSON dùng được. Cần một đối tượng như {"language": "en"}.',
  'config/unknown-key': '{{path}} có khóa không biết: {{unknown}}. Được dùng: {{allowed}}.',
  'config/unreadable': 'Không đọc được {{path}}.',
  'config/value': '{{where}} là {{found}}, không dùng được: {{expected}}.',
  'config/beyond-loopback':
    'Máy chủ được bảo lắng nghe ở {{host}}. Để làm vậy còn thiếu: {{missing}}. Nếu thiếu, ai tới được cũng đọc và sửa được sổ, hoặc nghe lén được. Hãy đặt đủ, hoặc lắng nghe ở 127.0.0.1 không tài khoản.',
  'server/not-ready': 'Máy chủ đang dừng, hoặc không tới được sổ của nó. Hãy hỏi máy khác, hoặc hỏi lại sau.',
  'config/mails': 'Thư sẽ gửi qua máy chủ thư (GANKET_SMTP_URL), nhưng còn thiếu các cài đặt: {{missing}}.',
  'config/cannot-listen': 'Máy chủ không lắng nghe được ở {{host}}, cổng {{port}}.',
  'config/port-in-use':
    'Cổng {{port}} của {{host}} đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port hoặc GANKET_PORT.',
  'config/port-ganket':
    'Đã có một Ganket chạy ở {{address}}. Hãy dùng nó, hoặc chọn cổng khác bằng --port hoặc GANKET_PORT.',
  'config/port-other-ledger':
    'Đã có một Ganket chạy ở {{address}} với sổ khác: sổ đó là {{found}}, sổ cần mở là {{wanted}}. Hãy dừng nó (Ctrl-C ở nơi nó chạy), hoặc mở sổ này ở cổng khác, ví dụ --port 4781.',
  'config/port-refused':
    'Người dùng này không được dùng cổng {{port}}. Hãy chọn cổng khác bằng --port hoặc GANKET_PORT.',
  'usage/import': 'Cho đường dẫn hoặc địa chỉ cần đưa vào, hoặc --jsonl để đọc NDJSON từ đầu vào chuẩn: một trong hai.',
  'usage/queues':
    'Chưa có địa chỉ hàng đợi. Hãy đặt GANKET_NATS, hoặc "nats" trong ganket.config.json, là địa chỉ NATS có JetStream, ví dụ nats://127.0.0.1:4222.',
  'usage/distributed':
    '--distributed cần đường dẫn hoặc địa chỉ, và một sổ trên PostgreSQL mà mọi tiến trình tới được.',
  'usage/letters':
    'Cho số các việc cần giao lại, hoặc --all; với --mended, cho một số và đưa nội dung dạng JSON vào đầu vào chuẩn.',
  'usage/mended':
    'Đầu vào chuẩn không phải JSON dùng được: {{said}}. Cần bản đã sửa của những gì `ganket letters show SỐ --work` in ra.',
  'config/queues':
    'Địa chỉ hàng đợi là {{found}}; cần {{form}}, tên gồm chữ thường, chữ số và gạch nối, 1, 3 hoặc 5 bản, và chờ từ 1 đến 3600 giây.',
  'config/no-queues':
    'Không có hàng đợi ở {{where}} ({{said}}). Cần NATS có JetStream (`nats-server -js`), và đủ máy chủ cho số bản.',
  'usage/mail': 'Chưa đặt máy chủ thư nào; hãy cho biết: GANKET_SMTP_URL=smtps://….',
  'usage/watch': 'Cho địa chỉ của một nguồn tin, hoặc đặt "feeds" trong ganket.config.json.',
  'usage/read': 'Cho đường dẫn cùng --out THƯ_MỤC, hoặc chỉ --jsonl để đọc NDJSON từ đầu vào chuẩn.',

  'input/address': '“{{source}}” không phải địa chỉ tải được; cần https:// hoặc http://, không kèm tên và mật khẩu.',
  'input/answer': '{{source}} trả lời {{status}}; cần một trang. Hãy mở bằng trình duyệt để xem.',
  'input/binary':
    '{{source}} là tệp nhị phân (byte {{at}} là NUL); cần văn bản UTF-8. Hãy lưu phần chữ thành UTF-8 rồi thử lại.',
  'input/bomb':
    '{{source}} bung ra hơn {{limit}} lần cỡ nén (cài đặt archiveRatio), như bom nén. Nếu tin tệp này, hãy tự giải nén.',
  'input/broken': '{{source}} hỏng hoặc bị cắt cụt ({{found}}). Hãy tải hoặc chép lại.',
  'input/broken-document':
    'Tài liệu {{source}} hỏng hoặc bị cắt cụt ({{found}}). Hãy mở bằng Word hay LibreOffice rồi lưu lại, hoặc tải lại.',
  'input/broken-archive': '{{source}} không phải kho lưu trang web WARC ({{found}}). Hãy tải hoặc chép lại.',
  'input/broken-record':
    '{{source}}: bản ghi ở byte {{at}} ({{what}}) bị hỏng ({{found}}). Bản ghi này bị bỏ qua, các bản ghi nén sau nó vẫn được đọc; muốn có nó thì tải hoặc chép lại kho.',
  'input/broken-plain-record':
    '{{source}}: bản ghi ở byte {{at}} ({{what}}) bị hỏng ({{found}}). Kho này không nén nên không biết bản ghi sau bắt đầu từ đâu: các bản ghi trước đó đã được đọc, các bản ghi sau thì không. Hãy tải hoặc chép lại kho.',
  'input/cut-off-archive':
    '{{source}} bị cắt cụt: tệp kết thúc giữa bản ghi ở byte {{at}} ({{what}}; {{found}}). Các bản ghi trước đó đã được đọc; hãy tải hoặc chép lại.',
  'input/broken-feed':
    'Nguồn tin hoặc sơ đồ trang {{source}} hỏng ({{found}}). Hãy mở bằng trình duyệt để xem, và báo cho nơi xuất bản.',
  'input/broken-transfer':
    '{{source}} gửi dữ liệu nén không bung ra được ({{found}}). Hãy thử lại sau, hoặc lưu trang bằng trình duyệt.',
  'input/charset': '{{source}} ghi bảng mã “{{found}}”, không biết bảng mã này. Hãy lưu thành UTF-8.',
  'input/cut-off': '{{source}} kết thúc giữa một chữ: tệp bị cắt cụt. Hãy tải hoặc chép lại.',
  'input/cut-off-feed':
    '{{source}} bị cắt cụt: thẻ <{{found}}> không được đóng. Phần nêu trước đó đã được đọc; hãy tải lại sau.',
  'input/date': '{{source}} ghi ngày đăng “{{found}}”; cần ngày EDTF như 2026-02-05, hoặc để trống.',
  'input/empty': '{{source}} trống; cần văn bản của một bài.',
  'input/encoding':
    '{{source}} không phải UTF-8 (từ byte {{at}}), và phần chữ không đủ rõ để biết bảng mã (có thể là: {{candidates}}). Hãy lưu thành UTF-8 rồi thử lại.',
  'input/encoding-unknown':
    '{{source}} không phải UTF-8 (từ byte {{at}}), và không có dấu hiệu của bảng mã tiếng Việt cũ nào. Hãy lưu thành UTF-8 rồi thử lại.',
  'input/encrypted':
    '{{source}} có mật khẩu, hoặc ở dạng Office trước 2007. Hãy mở ra, lưu lại không mật khẩu (DOCX, XLSX, PDF) rồi thử lại.',
  'input/fetch': 'Không tải được {{source}}: {{found}}. Hãy kiểm tra địa chỉ và mạng.',
  'input/forbidden': 'Người dùng này không được phép đọc {{source}}. Hãy cấp quyền đọc.',
  'input/in-frames':
    '{{source}} không có chữ của riêng mình: trang hiện các trang khác trong khung ({{found}}). Hãy đưa trang có bài.',
  'input/leads-on':
    '{{source}} không phải bài viết mà chuyển người đọc sang {{found}}. Hãy cho địa chỉ đó, hoặc trang ở đó.',
  'input/is-link':
    '{{source}} là lối tắt dẫn tới tệp khác, không phải tệp; không mở nơi nó dẫn tới. Hãy đưa chính tệp đó.',
  'input/json': '{{source}} không phải JSON: {{found}}. Cần một đối tượng có "id" và "text".',
  'input/line':
    '{{source}} không phải một bài: {{found}}. Cần {"id", "text", "publishedOn"?, "title"?, "publisher"?, "url"?}.',
  'input/long-id': 'Mã “{{id}}” có {{found}} byte; mã của một bài có nhiều nhất {{limit}}. Hãy cho mã ngắn hơn.',
  'input/mail-encoding':
    'Thư {{source}} ghi sai hoặc không ghi bảng mã của chữ, và phần chữ không đủ rõ để biết. Hãy mở bằng chương trình thư và lưu phần chữ thành UTF-8.',
  'input/media-type': '{{source}} được gửi dưới dạng “{{found}}”; đọc được: {{allowed}}.',
  'input/mixed-encodings':
    '{{source}} lẫn nhiều bảng mã: một phần là UTF-8, từ byte {{at}} là bảng mã khác. Hãy lưu cả tệp thành UTF-8 rồi thử lại.',
  'input/missing': 'Không có tệp hay thư mục nào ở {{source}}. Hãy kiểm tra đường dẫn.',
  'input/no-article':
    '{{source}} không có phần chữ của bài (trang do mã lệnh dựng thì gửi về trống). Hãy mở bằng trình duyệt và lưu phần chữ.',
  'input/no-feed':
    '{{source}} không phải nguồn tin: được gửi dưới dạng “{{found}}”. Hãy cho địa chỉ RSS, Atom, JSON Feed hoặc sơ đồ trang.',
  'input/no-original': 'Sổ không giữ nguyên bản của {{article}}.',
  'input/no-version': 'Không có bài hay phiên bản này: {{article}}. `ganket versions` liệt kê các bài đã bị sửa.',
  'input/no-match': 'Không có tệp nào khớp với mẫu {{source}}. Hãy kiểm tra lại.',
  'input/message': 'Không mở được một thông điệp: {{said}}. Cần JSON nén của Ganket này.',
  'input/message-form': '{{expected}}.',
  'input/no-letter': 'Không có việc số {{number}}. `ganket letters` liệt kê những việc đang có.',
  'input/not-writable':
    '{{source}} ở bảng mã {{encoding}}, bảng mã này không ghi được “{{found}}” (ô {{cell}}). Hãy lưu thành CSV UTF-8, nhập lại rồi xuất ra.',
  'input/not-text': '{{source}} có ký tự không văn bản nào có (NUL hoặc nửa cặp ký tự). Hãy sửa ở nơi tạo ra nó.',
  'input/outlook-only':
    'Chữ của thư {{source}} chỉ nằm trong {{found}}, dạng riêng của Outlook. Hãy mở bằng Outlook, lưu thư thành văn bản hay HTML, hoặc xin người gửi gửi lại dạng HTML.',
  'input/packing':
    '{{source}} được nén bằng cách không đọc được (cách {{found}}); đọc được: không nén, Deflate. Hãy tự giải nén, hoặc nén lại bằng ZIP thường.',
  'input/part-elsewhere':
    '{{source}} chứa nguyên một tài liệu khác mà chỉ Word hiện ra. Hãy mở bằng Word, lưu lại, rồi thử lại.',
  'input/private-address':
    '{{source}} dẫn tới {{address}}, địa chỉ của máy này hoặc mạng nội bộ; chỉ tải địa chỉ công khai. Cài đặt fetchPrivate cho phép.',
  'input/redirects': '{{source}} chuyển tiếp quá {{most}} lần. Hãy cho địa chỉ cuối cùng.',
  'input/robots':
    'Trang chủ của {{source}} không cho chương trình tải trang này (robots.txt), hoặc không cho xem robots.txt. Hãy lưu trang bằng trình duyệt rồi đưa tệp.',
  'input/scanned':
    '{{source}} có {{pages}} trang ảnh và không có chữ: đây là bản quét. Hãy nhận dạng chữ (OCR), soát lại, rồi đưa bản có chữ.',
  'input/sidecar':
    '{{source}} không mô tả được bài: {{found}}. Cần title, publisher, publishedOn, url, mỗi khóa là chữ hoặc null.',
  'input/timeout': '{{source}} không trả lời trọn vẹn trong {{seconds}} giây (cài đặt fetchSeconds). Hãy thử lại sau.',
  'input/too-deep':
    '{{source}} là tệp nén nằm trong {{limit}} lớp nén khác (cài đặt archiveDepth). Hãy tự giải nén, hoặc nâng mức.',
  'input/too-many-files':
    '{{source}} chứa hơn {{limit}} tệp (cài đặt archiveFiles). Các tệp trước đó đã được đọc; hãy tự giải nén phần còn lại, hoặc nâng mức.',
  'input/too-large':
    '{{source}} có {{found}} byte; nhiều nhất là {{limit}} (có thể cài đặt). Hãy chia nhỏ, hoặc nâng mức.',
  'input/spreadsheet':
    '{{source}} là bảng tính ({{ending}}); ở đây cần bài viết. Bảng cam kết thì nhập bằng `ganket sheet TỆP` hoặc ở trang nhập bảng tính, bảng số liệu thì bằng `ganket figures TỆP`; cả hai nhận XLSX và CSV.',
  'input/old-word':
    '{{source}} là tài liệu của bộ văn phòng khác hoặc Word cũ ({{ending}}), không đọc được. Hãy mở bằng Word, LibreOffice hay chương trình đã viết nó rồi lưu thành DOCX, ODT hoặc PDF.',
  'input/slides':
    '{{source}} là tệp trình chiếu ({{ending}}), không đọc được. Hãy lưu thành PDF, hoặc tự lấy phần chữ.',
  'input/book':
    '{{source}} là sách ({{ending}}), không đọc được. Hãy lưu chương cần dùng thành DOCX, PDF hoặc văn bản.',
  'input/other-mail':
    '{{source}} là thư ở dạng riêng của một chương trình ({{ending}}), không đọc được. Hãy lưu từng thư thành EML, hoặc lưu phần chữ.',
  'input/other-archive':
    '{{source}} là kho nén loại khác ({{ending}}), không đọc được. Hãy giải nén rồi đưa các tệp, hoặc nén lại thành ZIP; trang do Safari lưu thì lưu mã nguồn thành HTML.',
  'input/picture':
    '{{source}} là ảnh ({{ending}}), không đọc được. Hãy nhận dạng chữ (OCR), soát lại rồi đưa phần chữ đó.',
  'input/place-elsewhere':
    '{{source}} không phải tài liệu mà chỉ cho biết tài liệu ở đâu ({{ending}}). Hãy mở ra, tải tài liệu về dạng DOCX hoặc PDF, hoặc cho địa chỉ trang.',
  'input/unknown-ending':
    '{{source}} có đuôi “{{ending}}”; đọc được: {{allowed}}. Hãy lưu sang một trong các dạng này.',
  'input/unnamed-letters':
    '{{source}} hiện chữ mà không cho biết là chữ nào (phông không kèm bảng chữ), chép ra chỉ được ký hiệu vô nghĩa. Hãy nhận dạng chữ (OCR), hoặc xin bản gốc đã dùng để tạo tệp này.',
  'input/unpacks-too-large':
    '{{source}} bung ra hơn {{limit}} byte (có thể cài đặt). Các tệp trước đó đã được đọc; hãy tự giải nén, hoặc nâng mức.',
  'input/too-wide':
    '{{source}} có hơn {{limit}} ô ở dòng {{line}}, điều không bảng nào có. Hãy xem các dòng có dấu xuống dòng không rồi lưu lại.',
  'input/too-nested':
    '{{source}} có các phần lồng nhau hàng nghìn tầng, điều không tài liệu thật nào có. Hãy tự chép lời ra.',
  'input/unreadable': 'Không đọc được {{source}}.',
  'input/wrong-ending':
    '{{source}} theo tên là {{expected}}, theo nội dung là {{found}}. Hãy đặt đuôi cho đúng, hoặc lưu lại.',

  'brief/ending': '{{out}} có đuôi “{{ending}}”; bản tóm tắt được ghi thành {{allowed}}.',
  'brief/out': 'Không ghi được {{source}}: {{found}}.',
  'brief/template':
    'Tệp mẫu chỉ cho bản Word kiểu chữ của nó; bản .{{form}} không nhận kiểu chữ nào. Hãy bỏ tệp mẫu, hoặc ghi ra .docx.',
  'brief/relation':
    'Không bài nào trong sổ này nói về {{id}}. Hãy đưa bài của quan hệ này vào, hoặc xem lại tên: mã ISO, ví dụ LAO-VNM.',
  'brief/home':
    '{{home}} không phải một bên của {{relation}}; bản tóm tắt viết cho một trong hai bên: {{states}}. Hãy nêu một bên ấy.',
  'brief/session-kind':
    'Có nêu kỳ họp thứ {{session}}, nhưng loại “{{kind}}” không báo cáo từ kỳ họp nào. Hãy chọn loại “session”, hoặc bỏ kỳ họp.',
  'brief/body':
    'Có nêu cơ quan “{{body}}” mà không nêu kỳ họp thứ mấy của cơ quan ấy. Hãy nêu thêm số của kỳ họp, hoặc bỏ cơ quan.',
  'brief/since':
    'Bản tóm tắt nhìn sổ vào ngày {{day}}; từ {{since}}, là ngày muộn hơn, thì chưa thể có gì mới. Hãy nêu một ngày không sau {{day}}.',
  'brief/session':
    'Sổ của {{relation}} không ghi kỳ họp thứ {{session}}. Các kỳ họp có ghi: {{known}}. Hãy nêu một kỳ họp ấy, hoặc nêu ngày bắt đầu báo cáo.',
  'brief/session-body':
    'Sổ của {{relation}} ghi kỳ họp thứ {{session}} của nhiều cơ quan: {{known}}. Hãy nêu thêm cơ quan.',
  'brief/session-day':
    'Sổ của {{relation}} không ghi kỳ họp thứ {{session}} đã họp, và họp ngày nào. Các kỳ họp có ghi: {{known}}. Hãy nêu ngày bắt đầu báo cáo.',
  'input/template': 'Tệp mẫu không phải DOCX ({{found}}). Cần một tài liệu lưu dưới dạng .docx.',

  'sheet/ending': '{{source}} không phải bảng đọc được; cần tệp XLSX hoặc CSV. Hãy lưu sang một trong hai dạng.',
  'sheet/error-cell':
    '{{place}} của {{source}} hiện {{found}} ở chỗ phải là lời cam kết: công thức trong ô bị lỗi. Hãy sửa, lưu và nhập lại.',
  'sheet/heads':
    '“{{found}}” không nêu được cột nào; cần trường=đầu cột, các trường: {{allowed}}, ít nhất là {{needed}}, như “{{example}}”.',
  'sheet/no-heads':
    '{{source}} không có dòng nào đủ các đầu cột {{expected}}; dòng đầu có: {{found}}. Hãy ghi đúng như trong bảng.',
  'sheet/no-pillar':
    'Lời “{{action}}” không cho biết lĩnh vực. Hãy nêu lĩnh vực cho những dòng như vậy (--pillar, hoặc pillar qua HTTP).',
  'sheet/no-sheet': '{{source}} không có trang tính “{{sheet}}”; có: {{found}}.',
  'sheet/no-status':
    'Chưa cột nào của {{source}} được nêu là status nên không có chỗ điền. Hãy nhập lại với --columns có status=….',
  'sheet/not-imported': '{{source}} chưa được nhập từ chỗ này nên chưa biết gì về các dòng. Hãy nhập trước.',
  'sheet/not-mapped':
    'Chưa có bảng nào được lưu với tên {{table}}. Hãy lưu cách đọc cột trước (PUT /api/v1/sheets/{table}).',
  'sheet/relation':
    'Các dòng của bảng này thuộc {{found}} nên không thể tiếp tục ở {{relation}}. Hãy lưu thành một bảng mới.',
  'sheet/uncalculated':
    '{{source}} có công thức chưa được tính giá trị ({{cell}}, tất cả {{found}} ô): chương trình ghi tệp không tính. Hãy mở bằng Excel hay LibreOffice, lưu lại rồi thử lại.',
  'sheet/unseen':
    'Bạn không xem được quan hệ {{relation}} nên không lưu được bảng cho quan hệ này. Hãy hỏi người quản lý tài khoản của máy chủ.',
  'sheet/over-itself': '--out chính là {{source}}; không bao giờ ghi đè lên bảng. Hãy cho tệp khác.',
  'figures/missing': 'dòng không có {{field}}; cần {{expected}}. Hãy thêm một cột, hoặc nêu chung cho mọi dòng.',
  'figures/unread': '“{{found}}” không hiểu được là {{field}}; cần {{expected}}.',
  'figures/unsure-number':
    '“{{found}}” có thể là hàng nghìn hay số thập phân, và không số nào khác trong cột cho biết. Hãy nêu --decimal comma hoặc --decimal point.',
  'figures/column':
    'Đầu cột “{{found}}” không chỉ là thời gian, cũng không kèm loại, đơn vị hay chỉ tiêu; các số ở cột này được bỏ qua.',
  'figures/no-columns':
    '{{source}} không có dòng nào mang đầu cột quen thuộc cho thời gian và giá trị, cũng không có thời gian ở đầu các cột; hãy nêu bằng --columns "{{example}}".',
  'sheet/row': 'Dòng {{row}}: {{found}}',
  'usage/sheet':
    'Lần nhập đầu của một bảng cần --relation và --columns, ví dụ --relation LAO-VNM --columns "action=Nội dung,due=Thời hạn,status=Tình hình".',

  'dates/line': '{{source}} không dùng được: {{found}}. Cần {"id", "text", "ref"}.',
  'read/out': 'Không tạo được thư mục {{source}}: {{found}}.',
  'read/same-stem':
    '{{source}} trùng tên với {{before}}, nên kết quả sẽ đè lên nhau. Hãy đọc vào hai thư mục khác nhau.',

  'evidence/range': 'Đoạn trích không nằm trong văn bản.',
  'decision/changed':
    'Cam kết này đã được người khác thay đổi từ lúc được mở xem. Chưa ghi gì. Hãy tải lại và xét theo nội dung hiện nay.',
  'access/sign-in': 'Sổ này dành cho người đã đăng nhập. Hãy đăng nhập, hoặc gửi kèm mã truy cập.',
  'access/refused': 'Tên và mật khẩu không khớp. Hãy thử lại.',
  'access/token': 'Mã truy cập này không có, đã bị thu hồi hoặc hết hạn. Hãy tạo mã mới, hoặc đăng nhập.',
  'access/role': 'Việc này cần vai {{role}}; vai của bạn là {{found}}. Hãy hỏi người quản lý tài khoản.',
  'access/session': 'Mã truy cập do người giữ: hãy đăng nhập bằng tên và mật khẩu, hoặc bằng tài khoản cơ quan.',
  'access/elsewhere': 'Đăng nhập bằng tài khoản cơ quan không thành ({{found}}). Hãy bắt đầu lại từ trang đăng nhập.',
  'access/no-account': 'Nơi kia biết bạn, nhưng bạn chưa có tài khoản ở đây. Hãy hỏi người quản lý tài khoản.',
  'access/no-accounts': 'Máy chủ này không có tài khoản: nó chỉ phục vụ chính máy này.',
  'access/no-elsewhere': 'Máy chủ này không có nơi đăng nhập nào khác. Hãy dùng tên và mật khẩu.',
  'account/email':
    'Người đăng nhập bằng tài khoản cơ quan được nhận ra lần đầu qua địa chỉ thư đã xác minh. Hãy cho --email.',
  'account/relation': '“{{relation}}” không phải một quan hệ; cần mã ISO 3166-1 alpha-3, ví dụ LAO-VNM.',
  'config/no-admin':
    'Sổ này chưa có tài khoản quản trị, nên không ai vào được. Hãy tạo: `ganket user add TÊN --role admin`.',
  'account/exists': 'Đã có tài khoản {{name}}. Hãy chọn tên khác.',
  'account/password': 'Mật khẩu có từ {{least}} đến {{most}} ký tự; ở đây có {{found}}. Nên dùng vài từ.',
  'account/missing': 'Không có tài khoản {{name}}. `ganket user list` kể tên các tài khoản.',
  'not-found/session': 'Tài khoản này không có phiên đăng nhập {{id}}.',
  'not-found/token': 'Tài khoản này không có mã truy cập {{id}}.',
  'request/too-many-attempts': 'Sai mật khẩu quá nhiều lần. Hãy chờ {{minutes}} phút rồi thử lại.',
  'export/out': 'Không ghi được {{path}}: {{found}}. Hãy cho chỗ khác bằng --out.',
  'export/too-many-rows':
    'Một trang XLSX chứa nhiều nhất {{limit}} hàng mà ở đây nhiều hơn. Hãy lọc bớt, ví dụ theo quan hệ, hoặc dùng csv.',
  'server/past-busy':
    'Đang có nhiều người hỏi về các thời điểm đã qua, mỗi thời điểm phải dựng lại từ đầu. Hãy hỏi lại sau {{seconds}} giây.',
  'request/too-many': 'Hơn {{limit}} yêu cầu mỗi phút từ {{caller}}. Hãy chờ {{seconds}} giây rồi tiếp tục.',
  'ledger/address':
    'Không đọc được địa chỉ của sổ; cần postgres://người_dùng@máy:5432/cơ_sở_dữ_liệu?schema=ganket, các dấu như @ và / trong mật khẩu viết là %40 và %2F.',
  'ledger/address-number': '“{{name}}” của {{location}} là “{{found}}”; cần số nguyên từ {{least}} đến {{most}}.',
  'ledger/encoding':
    'Cơ sở dữ liệu của {{location}} dùng bảng mã {{encoding}}; cần UTF8. Hãy tạo bằng `createdb -E UTF8 -T template0`.',
  'ledger/schema-name':
    'Lược đồ của {{location}} là “{{schema}}”; cần chữ thường không dấu, chữ số và _, nhiều nhất 63 ký tự, không bắt đầu bằng pg_.',
  'ledger/schema-not-ours':
    'Lược đồ “{{schema}}” của {{location}} là của chương trình khác ({{tables}} bảng); cần một sổ Ganket. Không có gì thay đổi. Hãy cho lược đồ khác bằng ?schema=.',
  'ledger/server-busy':
    '{{location}} không còn kết nối nào trống ({{said}}). Hãy đóng bớt chương trình, nâng max_connections, hoặc giảm bằng ?connections=.',
  'ledger/server-corrupt': '{{location}} đã hỏng ({{said}}). Hãy khôi phục từ bản sao lưu.',
  'ledger/server-denied':
    'Người dùng của {{location}} không được phép làm việc này ({{said}}). Hãy cấp quyền CREATE trên cơ sở dữ liệu hoặc quyền sở hữu lược đồ, rồi thử lại.',
  'ledger/server-full':
    'Máy chủ của {{location}} đã hết chỗ ({{said}}). Những gì đã xác nhận vẫn còn; hãy dọn chỗ rồi làm lại.',
  'ledger/server-lost':
    'Mất kết nối tới {{location}} ({{said}}). Những gì đã xác nhận vẫn còn, không có gì dở dang. Hãy làm lại: kết nối mới sẽ được tạo.',
  'ledger/server-no-database':
    'Không có cơ sở dữ liệu này: {{location}}. Hãy tạo bằng `createdb`, hoặc cho cơ sở khác bằng --ledger.',
  'ledger/server-refused':
    'PostgreSQL từ chối người dùng của {{location}} ({{said}}). Hãy kiểm tra người dùng, mật khẩu và pg_hba.conf.',
  'ledger/server-standby':
    '{{location}} chỉ đọc được: đó là máy dự phòng, hoặc được đặt như vậy ({{said}}). Hãy cho máy chủ chính bằng --ledger.',
  'ledger/server-too-slow':
    'Một lệnh trên {{location}} lâu quá mức cho phép ({{said}}). Không có gì thay đổi. Hãy cho phép lâu hơn bằng ?timeout=SỐ_GIÂY rồi thử lại.',
  'ledger/server-unreachable':
    'Không có PostgreSQL nào trả lời ở {{location}} ({{said}}). Hãy xem máy chủ có đang chạy, tên máy và cổng có đúng không, rồi thử lại.',
  'ledger/unsure':
    'Mất kết nối khi đang xác nhận thay đổi cuối cùng, nên chưa biết đã ghi hay chưa. Hãy xem có chưa; nếu chưa thì làm lại. Không có gì dở dang.',
  'ledger/backend': 'Không mở được sổ ở {{scheme}}://; cần đường dẫn của một tệp SQLite, hoặc postgres://….',
  'ledger/cannot-open':
    'Không mở hay tạo được {{location}}: thư mục của nó phải có và ghi được. Hãy cho tệp khác bằng --ledger.',
  'ledger/corrupt': '{{location}} đã hỏng. Hãy khôi phục từ bản sao lưu; tệp vẫn được giữ nguyên.',
  'ledger/disk':
    'Đĩa chứa {{location}} không đọc hay ghi được. Những gì đã xác nhận vẫn còn; hãy kiểm tra đĩa rồi làm lại.',
  'ledger/example': '{{location}}: sổ ví dụ và sổ riêng không bao giờ trộn với nhau. Hãy cho tệp khác bằng --ledger.',
  'ledger/flawed': '{{location}} không khớp nên không được sao ({{where}}). Hãy xem bằng `ganket verify`.',
  'ledger/full': 'Đĩa chứa {{location}} đã đầy. Những gì đã xác nhận vẫn còn; hãy dọn chỗ rồi làm lại.',
  'ledger/is-folder': '{{location}} là thư mục; cần tệp của sổ, ví dụ {{location}}/ledger.db.',
  'ledger/locked':
    '{{who}} đang ghi {{location}} từ {{since}}; đã chờ {{seconds}} giây. Không có gì thay đổi. Hãy đợi xong, hoặc kết thúc tiến trình đó, rồi thử lại.',
  'ledger/missing': 'Không có sổ ở {{location}}. Tạo sổ bằng `ganket import`, hoặc cho tệp khác bằng --ledger.',
  'ledger/newer':
    '{{location}} do bản Ganket mới hơn ghi (lược đồ {{version}}; bản này biết đến {{newest}}). Không có gì thay đổi. Hãy cập nhật Ganket.',
  'ledger/not-empty': 'Ở {{location}} đã có tệp hoặc sổ; bản sao chỉ vào nơi chưa có sổ. Hãy cho nơi khác.',
  'ledger/not-ours':
    '{{location}} là tệp SQLite của chương trình khác; cần một sổ Ganket. Không có gì thay đổi. Hãy cho tệp khác bằng --ledger.',
  'ledger/not-sqlite':
    '{{location}} không phải tệp SQLite; cần một sổ Ganket. Không có gì thay đổi. Hãy cho tệp khác bằng --ledger.',
  'ledger/older':
    '{{location}} do bản Ganket cũ hơn ghi (lược đồ {{version}}; bản này ghi {{newest}}) và chỉ được mở để đọc. Hãy mở một lần để ghi, ví dụ bằng `ganket rebuild`.',
  'ledger/packing':
    'Một dòng của sổ không mở gói được: chương trình khác đã sửa nó. `ganket verify` cho biết dòng nào.',
  'ledger/read-only':
    'Không ghi được {{location}}: tệp hoặc thư mục chỉ cho đọc. Không có gì thay đổi. Hãy cho phép ghi, hoặc cho tệp khác bằng --ledger.',

  'decision/by-itself':
    '“{{kind}}” không phải quyết định về một chỗ đã có trong sổ: cam kết nhập tay phải kèm lời của nó, còn một lần nhập thì rút lại cả lần.',
  'import/unknown': 'Sổ này không có lần nhập nào mang mã {{id}}. `ganket imports` liệt kê các lần nhập.',
  'import/not-withdrawn':
    'Không có lần nhập nào mang mã {{id}} đang bị rút lại. `ganket imports` liệt kê các lần nhập.',
  'usage/imports': 'Chỉ nêu một trong hai: --undo hoặc --restore.',
  'import/withdrawn': '{{id}} đã được {{who}} rút lại trước đó (quyết định {{seq}} của {{relation}}).',
  'decision/entered-before':
    'Những lời này đã được nhập trước đó ({{article}}). Hãy xác nhận, sửa hoặc rút lại mục ấy.',
  'decision/field': 'Bản ghi loại {{kind}} không có trường “{{field}}”; cần một trong: {{expected}}.',
  'decision/no-thread': 'Sổ này không có cam kết {{thread}}; `ganket threads` liệt kê các cam kết cùng mã.',
  'decision/which-request':
    'Có {{found}} lời đôn đốc mang số {{ask}}; cần đúng một. `ganket follow-up` liệt kê; hãy nêu --ask, và --relation nếu cần.',
  'decision/no-request': 'Quyết định {{seq}} của {{relation}} không phải lời đôn đốc ({{kind}}).',
  'decision/not-its-words': '“{{value}}” không nằm trong lời của bản ghi: “{{exact}}”. Hãy lấy một đoạn của lời ấy.',
  'decision/form': 'Quyết định này không giữ được: {{where}}.',
  'decision/no-relation': '“{{kind}}” phải nêu quan hệ, ví dụ LAO-VNM; không thấy quan hệ.',
  'decision/relation':
    'Bạn không xem được quan hệ {{relation}} nên không ghi gì vào đó được. Hãy hỏi người quản lý tài khoản.',
  'decision/same-fact': 'Cần hai chỗ khác nhau; {{fact}} được nêu hai lần.',
  'decision/same-thread':
    'Hai chỗ này là lời của cùng một cam kết ({{thread}}); hãy nối với cam kết khác, hoặc tách trước.',
  'decision/two-relations': 'Các chỗ này thuộc nhiều quan hệ ({{relations}}); một quyết định chỉ ở trong một quan hệ.',
  'decision/unknown': 'Sổ của {{relation}} không có quyết định số {{seq}}.',
  'decision/unknown-fact': 'Sổ này không có chỗ nào mang mã {{fact}}.',
  'view/cursor':
    '“{{cursor}}” không phải con trỏ của danh sách này; hãy dùng nextCursor của trang trước, hoặc bỏ trống.',
  'view/limit': 'limit là {{limit}}; cần số nguyên từ 1 đến {{largest}}.',
  'view/no-words': '“{{q}}” không có từ nào để tìm; cần chữ hoặc số.',

  'example/read-only':
    'Đang mở sổ ví dụ, sổ này chỉ để xem. Trước hết hãy lập sổ của mình (nút đầu tiên, hoặc POST /api/v1/ledger); không có gì của ví dụ đi vào đó.',
  'ledger/own': 'Sổ của bạn đang mở rồi: {{location}}.',
  'not-found/address': 'Không có gì ở {{id}}; GET /api/v1/openapi.json liệt kê những địa chỉ có.',
  'not-found/thing':
    'Không bài nào gọi tên {{id}} như vậy; GET /api/v1/relations/{id}/things liệt kê những tên của một quan hệ.',
  'not-found/party':
    'Không có nước, người hay cơ quan nào mang mã {{id}}; GET /api/v1/relations/{id}/network liệt kê của một quan hệ.',
  'not-found/article': 'Không có bài nào mang mã {{id}}; GET /api/v1/articles liệt kê các bài.',
  'not-found/page': 'Trang không có tệp {{id}}. Hãy tải lại trang; nếu vẫn vậy, chạy `npm run setup`.',
  'not-found/relation': 'Không bài nào trong sổ này nói về {{id}}; GET /api/v1/relations liệt kê các quan hệ.',
  'not-found/template': 'Không có tệp mẫu nào lưu dưới tên {{id}}; GET /api/v1/kept?kind=template liệt kê các tệp mẫu.',
  'not-found/thread': 'Không có cam kết nào mang mã {{id}}; GET /api/v1/threads liệt kê các cam kết.',
  'not-found/original':
    'Không có bản gốc nào được giữ của bản này: {{id}}; GET /api/v1/articles/<mã>/versions liệt kê các bản của một bài.',
  'not-found/table': 'Không có bảng nào được lưu với tên {{id}}; GET /api/v1/sheets liệt kê các bảng.',
  'not-found/version':
    'Không có phiên bản như vậy: {{id}}; GET /api/v1/articles/<mã>/versions liệt kê các phiên bản của một bài.',
  'request/host': 'Máy chủ này không nhận tên {{host}}. Hãy dùng {{names}}.',
  'request/invalid': 'Yêu cầu này có chỗ không dùng được ({{part}}): {{where}}.',
  'request/malformed': 'Không phân tích được nội dung của yêu cầu: {{found}}.',
  'request/media-type':
    'Nội dung được gửi dưới dạng {{found}}; GET /api/v1/openapi.json ghi địa chỉ này nhận những dạng nào.',
  'request/method': '{{path}} nhận {{allow}}; yêu cầu này là {{method}}.',
  'request/origin':
    'Trang của {{from}} không được hỏi máy chủ này. Hãy hỏi từ trang của chính nó, hoặc từ một chương trình.',
  'request/too-large': 'Nội dung của yêu cầu quá lớn: nhận nhiều nhất {{limit}} byte. Hãy gửi ít hơn mỗi lần.',
  'server/failed': 'Máy chủ gặp lỗi khi làm yêu cầu này; nhật ký của nó ghi rõ hơn.',
};
