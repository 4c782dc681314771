<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>Agreement</name>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>Neither side has anything that this figure counts.</source>
        <translation>Không bên nào có thứ mà chỉ số này đếm.</translation>
    </message>
    <message>
        <source>“%1” is not a number; this level needs numbers.</source>
        <translation>“%1” không phải là số; mức đo này cần số.</translation>
    </message>
    <message>
        <source>There is no span to align, or chance could not differ from it.</source>
        <translation>Không có đoạn nào để gióng, hoặc ngẫu nhiên cũng không thể khác.</translation>
    </message>
    <message>
        <source>The sums are too large for a figure.</source>
        <translation>Các tổng quá lớn để tính chỉ số.</translation>
    </message>
    <message>
        <source>“%1” is not made for a study of this kind.</source>
        <translation>“%1” không dành cho nghiên cứu loại này.</translation>
    </message>
    <message>
        <source>The key has no two mentions.</source>
        <translation>Đáp án không có hai lần nhắc nào.</translation>
    </message>
    <message>
        <source>“statistic” is the id of a figure for coding items.</source>
        <translation>“statistic” là mã của một chỉ số cho loại coding.</translation>
    </message>
    <message>
        <source>Nobody set a boundary.</source>
        <translation>Không ai đặt ranh giới nào.</translation>
    </message>
    <message>
        <source>“%1” is a span [begin, end].</source>
        <translation>“%1” là một đoạn [begin, end].</translation>
    </message>
    <message>
        <source>The study has no annotator with this number.</source>
        <translation>Nghiên cứu không có người gán nhãn mang số này.</translation>
    </message>
    <message>
        <source>Neither side marked anything.</source>
        <translation>Không bên nào đánh dấu gì.</translation>
    </message>
    <message>
        <source>The two annotators divided texts of different length.</source>
        <translation>Hai người gán nhãn đã chia hai văn bản dài khác nhau.</translation>
    </message>
    <message>
        <source>The text is shorter than the window.</source>
        <translation>Văn bản ngắn hơn cửa sổ.</translation>
    </message>
    <message>
        <source>it has too many annotators.</source>
        <translation>có quá nhiều người gán nhãn.</translation>
    </message>
    <message>
        <source>a count is below zero.</source>
        <translation>có số đếm nhỏ hơn không.</translation>
    </message>
    <message>
        <source>it needs a length and a number of annotators.</source>
        <translation>cần độ dài và số người gán nhãn.</translation>
    </message>
    <message>
        <source>a unit is [annotator, begin, length, label].</source>
        <translation>một đơn vị là [annotator, begin, length, label].</translation>
    </message>
    <message>
        <source>a unit lies outside the text.</source>
        <translation>có đơn vị nằm ngoài văn bản.</translation>
    </message>
    <message>
        <source>a segment has no length.</source>
        <translation>có phần không có độ dài.</translation>
    </message>
    <message>
        <source>its kind is coding, unitizing, segmentation or clusters.</source>
        <translation>loại của nó là coding, unitizing, segmentation hay clusters.</translation>
    </message>
    <message>
        <source>There is nothing marked, or only one value, so nothing could have differed.</source>
        <translation>Không có gì được đánh dấu, hoặc chỉ có một giá trị, nên không thể khác nhau.</translation>
    </message>
    <message>
        <source>%1 spans that overlap others of their layer, or have no width, were merged or cut.</source>
        <translation>%1 đoạn chồng lên đoạn khác cùng lớp, hoặc không có độ rộng, đã được gộp hoặc cắt.</translation>
    </message>
    <message>
        <source>%1 items that not every annotator rated were left out.</source>
        <translation>Đã bỏ ra %1 mục mà không phải người gán nhãn nào cũng đánh giá.</translation>
    </message>
    <message>
        <source>“%1” is one of %3, not “%2”.</source>
        <translation>“%1” là một trong %3, không phải “%2”.</translation>
    </message>
    <message>
        <source>Nobody used this label.</source>
        <translation>Không ai dùng nhãn này.</translation>
    </message>
    <message>
        <source>Only one label was used, so nothing could have differed by chance.</source>
        <translation>Chỉ một nhãn được dùng, nên không thể khác nhau do ngẫu nhiên.</translation>
    </message>
    <message>
        <source>No item was judged by two annotators.</source>
        <translation>Không có mục nào được hai người gán nhãn đánh giá.</translation>
    </message>
    <message>
        <source>This figure is for two annotators; choose a pair, or a figure for several.</source>
        <translation>Chỉ số này dành cho hai người gán nhãn; hãy chọn một cặp, hoặc một chỉ số cho nhiều người.</translation>
    </message>
    <message>
        <source>The study “%1” cannot be read: %2</source>
        <translation>Không đọc được nghiên cứu “%1”: %2</translation>
    </message>
    <message>
        <source>This is not JSON: %1, at byte %2.</source>
        <translation>Đây không phải JSON: %1, ở byte %2.</translation>
    </message>
    <message>
        <source>The table needs a header and a column for each of at least two annotators.</source>
        <translation>Bảng cần dòng tiêu đề và mỗi người gán nhãn một cột, ít nhất hai người.</translation>
    </message>
    <message>
        <source>“%1” is not a count.</source>
        <translation>“%1” không phải số đếm.</translation>
    </message>
    <message>
        <source>Reading layers</source>
        <translation>Đang đọc các lớp</translation>
    </message>
    <message>
        <source>The project has no such annotator.</source>
        <translation>Dự án không có người gán nhãn ấy.</translation>
    </message>
    <message>
        <source>Counting %1</source>
        <translation>Đang đếm %1</translation>
    </message>
    <message>
        <source>No document was finished by both annotators.</source>
        <translation>Không tài liệu nào được cả hai người gán nhãn làm xong.</translation>
    </message>
    <message>
        <source>There are not two annotators with a finished document.</source>
        <translation>Không có hai người gán nhãn nào đã xong một tài liệu.</translation>
    </message>
    <message>
        <source>Too few documents for an interval: fewer than 10.</source>
        <translation>Quá ít tài liệu để tính khoảng: dưới 10.</translation>
    </message>
    <message>
        <source>No interval was asked for.</source>
        <translation>Không yêu cầu tính khoảng.</translation>
    </message>
    <message>
        <source>Drawing documents for the interval of %1</source>
        <translation>Đang rút tài liệu để tính khoảng của %1</translation>
    </message>
    <message>
        <source>There is no measure “%1” for a project.</source>
        <translation>Không có độ đo “%1” cho dự án.</translation>
    </message>
    <message>
        <source>%1 of %2 in %3 documents that two have finished, labels: %4, skipped zones %5, counts pooled over documents, mean over pairs; intervals: %6 draws of documents, seed %7.</source>
        <translation>%1 của %2 trong %3 tài liệu mà hai người đã xong, nhãn: %4, vùng bỏ qua %5, số đếm gộp trên các tài liệu, trung bình các cặp; khoảng: %6 lần rút tài liệu, hạt giống %7.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>được tính</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ ra</translation>
    </message>
    <message>
        <source>The document or the annotator is not part of this figure.</source>
        <translation>Tài liệu hoặc người gán nhãn không thuộc chỉ số này.</translation>
    </message>
    <message>
        <source>F1, exact</source>
        <translation>F1, khớp đúng</translation>
    </message>
    <message>
        <source>F1, same extent</source>
        <translation>F1, cùng phạm vi</translation>
    </message>
    <message>
        <source>F1, overlapping, same label</source>
        <translation>F1, chồng nhau, cùng nhãn</translation>
    </message>
    <message>
        <source>F1, overlapping, any label</source>
        <translation>F1, chồng nhau, nhãn bất kỳ</translation>
    </message>
    <message>
        <source>F1, partial credit</source>
        <translation>F1, tính điểm một phần</translation>
    </message>
    <message>
        <source>F1, graded by overlap</source>
        <translation>F1, theo mức chồng nhau</translation>
    </message>
    <message>
        <source>F1, by characters</source>
        <translation>F1, theo ký tự</translation>
    </message>
    <message>
        <source>Labels of spans with equal ends</source>
        <translation>Nhãn của đoạn cùng hai biên</translation>
    </message>
    <message>
        <source>Relations, F1</source>
        <translation>Quan hệ, F1</translation>
    </message>
    <message>
        <source>Relations, F1, ends aligned</source>
        <translation>Quan hệ, F1, hai đầu đã gióng</translation>
    </message>
    <message>
        <source>Relations, F1, both ends agreed</source>
        <translation>Quan hệ, F1, hai đầu nhất trí</translation>
    </message>
    <message>
        <source>Relations, kappa of types</source>
        <translation>Quan hệ, kappa của loại</translation>
    </message>
    <message>
        <source>Attribute, alpha</source>
        <translation>Thuộc tính, alpha</translation>
    </message>
    <message>
        <source>Attribute, observed agreement</source>
        <translation>Thuộc tính, độ nhất trí quan sát</translation>
    </message>
    <message>
        <source>Attribute, F1 of span and value</source>
        <translation>Thuộc tính, F1 của đoạn và giá trị</translation>
    </message>
    <message>
        <source>Entities, same name</source>
        <translation>Thực thể, cùng tên</translation>
    </message>
    <message>
        <source>Entities, alpha</source>
        <translation>Thực thể, alpha</translation>
    </message>
    <message>
        <source>documents not begun</source>
        <translation>tài liệu chưa bắt đầu</translation>
    </message>
    <message>
        <source>documents not finished</source>
        <translation>tài liệu chưa xong</translation>
    </message>
    <message>
        <source>documents that only one finished</source>
        <translation>tài liệu chỉ một người làm xong</translation>
    </message>
    <message>
        <source>spans in skipped zones</source>
        <translation>đoạn trong vùng bỏ qua</translation>
    </message>
    <message>
        <source>spans of other labels</source>
        <translation>đoạn của các nhãn khác</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Bỏ ra: %1.</translation>
    </message>
    <message>
        <source>Agreement of pairs, %1; mean %2. %3</source>
        <translation>Độ nhất trí từng cặp, %1; trung bình %2. %3</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>nhất trí</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>lượt dùng</translation>
    </message>
    <message>
        <source>Agreement by label, %1; no figure below 10 uses.</source>
        <translation>Độ nhất trí theo nhãn, %1; dưới 10 lượt dùng thì không tính chỉ số.</translation>
    </message>
    <message>
        <source>A report is a file .html, .csv, .tex or .json, not “.%1”.</source>
        <translation>Báo cáo là tệp .html, .csv, .tex hoặc .json, không phải “.%1”.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>không xác định</translation>
    </message>
    <message>
        <source>Agreement of pairs, %1</source>
        <translation>Độ nhất trí từng cặp, %1</translation>
    </message>
    <message>
        <source>fewer than 10 uses</source>
        <translation>ít hơn 10 lượt dùng</translation>
    </message>
    <message>
        <source>Agreement by label, %1</source>
        <translation>Độ nhất trí theo nhãn, %1</translation>
    </message>
    <message>
        <source>interval, 95 %</source>
        <translation>khoảng, 95 %</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>không đánh dấu</translation>
    </message>
    <message>
        <source>Agreement of annotators</source>
        <translation>Độ nhất trí của những người gán nhãn</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Độ đo</translation>
    </message>
    <message>
        <source>value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>tài liệu</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>%1 by pairs</source>
        <translation>%1 theo từng cặp</translation>
    </message>
    <message>
        <source>%1 by label</source>
        <translation>%1 theo nhãn</translation>
    </message>
    <message>
        <source>Labels of aligned spans: %1 and %2</source>
        <translation>Nhãn của các đoạn đã gióng: %1 và %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>spans of both</source>
        <translation>đoạn của cả hai</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Theo tài liệu</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Alpha của Krippendorff</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha of one label</source>
        <translation>Alpha của Krippendorff cho một nhãn</translation>
    </message>
    <message>
        <source>Unitizing alpha (1995)</source>
        <translation>Alpha phân đoạn (1995)</translation>
    </message>
    <message>
        <source>B³</source>
        <translation>B³</translation>
    </message>
    <message>
        <source>Unitizing alpha, marked or not</source>
        <translation>Alpha phân đoạn, có đánh dấu hay không</translation>
    </message>
    <message>
        <source>Bennett&apos;s S</source>
        <translation>S của Bennett</translation>
    </message>
    <message>
        <source>BLANC</source>
        <translation>BLANC</translation>
    </message>
    <message>
        <source>Interval of a figure</source>
        <translation>Khoảng của một chỉ số</translation>
    </message>
    <message>
        <source>Boundary similarity</source>
        <translation>Độ giống nhau của ranh giới</translation>
    </message>
    <message>
        <source>CEAF-e</source>
        <translation>CEAF-e</translation>
    </message>
    <message>
        <source>CEAF-m</source>
        <translation>CEAF-m</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Kappa của Cohen</translation>
    </message>
    <message>
        <source>Highest Cohen&apos;s kappa</source>
        <translation>Kappa của Cohen cao nhất có thể</translation>
    </message>
    <message>
        <source>Standard error of Cohen&apos;s kappa</source>
        <translation>Sai số chuẩn của kappa Cohen</translation>
    </message>
    <message>
        <source>CoNLL</source>
        <translation>CoNLL</translation>
    </message>
    <message>
        <source>Unitizing alpha of labels</source>
        <translation>Alpha phân đoạn của nhãn</translation>
    </message>
    <message>
        <source>Share marked by both</source>
        <translation>Phần cả hai cùng đánh dấu</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Kappa của Fleiss</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa of one label</source>
        <translation>Kappa của Fleiss cho một nhãn</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Disorder of the best alignment</source>
        <translation>Độ lệch của cách gióng tốt nhất</translation>
    </message>
    <message>
        <source>Gamma-cat</source>
        <translation>Gamma-cat</translation>
    </message>
    <message>
        <source>Gamma&apos;s distance of two places</source>
        <translation>Khoảng cách hai vị trí theo gamma</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>AC1 của Gwet</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2</source>
        <translation>AC2 của Gwet</translation>
    </message>
    <message>
        <source>Unitizing alpha of one label</source>
        <translation>Alpha phân đoạn của một nhãn</translation>
    </message>
    <message>
        <source>LEA</source>
        <translation>LEA</translation>
    </message>
    <message>
        <source>Light&apos;s kappa</source>
        <translation>Kappa của Light</translation>
    </message>
    <message>
        <source>MUC</source>
        <translation>MUC</translation>
    </message>
    <message>
        <source>Multi-kappa</source>
        <translation>Kappa nhiều người</translation>
    </message>
    <message>
        <source>Observed agreement</source>
        <translation>Tỉ lệ nhất trí quan sát được</translation>
    </message>
    <message>
        <source>Pk</source>
        <translation>Pk</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>Pi của Scott</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of spans</source>
        <translation>Độ chính xác, độ phủ và F1 của đoạn</translation>
    </message>
    <message>
        <source>Agreement on one label</source>
        <translation>Độ nhất trí về một nhãn</translation>
    </message>
    <message>
        <source>Kappa of positions</source>
        <translation>Kappa theo vị trí</translation>
    </message>
    <message>
        <source>Unitizing alpha (2016)</source>
        <translation>Alpha phân đoạn (2016)</translation>
    </message>
    <message>
        <source>Weighted kappa</source>
        <translation>Kappa có trọng số</translation>
    </message>
    <message>
        <source>WindowDiff</source>
        <translation>WindowDiff</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Đoạn</translation>
    </message>
    <message>
        <source>Nested spans</source>
        <translation>Đoạn lồng nhau</translation>
    </message>
    <message>
        <source>Labels of aligned spans</source>
        <translation>Nhãn của các đoạn đã gióng</translation>
    </message>
    <message>
        <source>Attribute: %1</source>
        <translation>Thuộc tính: %1</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Thực thể</translation>
    </message>
    <message>
        <source>Parts of the text</source>
        <translation>Các phần của văn bản</translation>
    </message>
    <message>
        <source>too few documents</source>
        <translation>quá ít tài liệu</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Vòng</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>Agreement by round, %1.</source>
        <translation>Độ nhất trí theo vòng, %1.</translation>
    </message>
    <message>
        <source>%1 by round</source>
        <translation>%1 theo vòng</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message numerus="yes">
        <source>%n letter(s) look like Đ but are Ð or Ɖ.</source>
        <translation>
            <numerusform>%n chữ trông như Đ nhưng là Ð hoặc Ɖ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text looks like UTF-8 that was decoded twice.</source>
        <translation>Văn bản trông như UTF-8 bị giải mã hai lần.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Không có tệp này.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Đây không phải là tệp.</translation>
    </message>
    <message>
        <source>The file is larger than 200 MB.</source>
        <translation>Tệp lớn hơn 200 MB.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Không đọc được tệp: %1.</translation>
    </message>
    <message>
        <source>“%1”, line %2: %3</source>
        <translation>“%1”, dòng %2: %3</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be stored (U+0000, halves of a pair) became U+FFFD.</source>
        <translation>
            <numerusform>%n ký tự không lưu được (U+0000, nửa cặp thay thế) đã thành U+FFFD.</numerusform>
        </translation>
    </message>
    <message>
        <source>No encoding of Vietnamese fits; read as windows-1252.</source>
        <translation>Không bảng mã tiếng Việt nào khớp; đọc theo windows-1252.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Không có tệp hay thư mục này.</translation>
    </message>
    <message>
        <source>The folder may not be read.</source>
        <translation>Không được phép đọc thư mục.</translation>
    </message>
    <message>
        <source>A quote is opened here and never closed.</source>
        <translation>Dấu nháy mở ở đây nhưng không bao giờ đóng.</translation>
    </message>
    <message>
        <source>There is text after a closing quote.</source>
        <translation>Có chữ sau dấu nháy đóng.</translation>
    </message>
    <message>
        <source>Two columns bear the same name.</source>
        <translation>Hai cột trùng tên.</translation>
    </message>
    <message>
        <source>The row has %1 fields, the header %2.</source>
        <translation>Hàng có %1 trường, dòng tiêu đề có %2.</translation>
    </message>
    <message>
        <source>There is not enough memory for the page.</source>
        <translation>Không đủ bộ nhớ cho trang này.</translation>
    </message>
    <message>
        <source>The page nests its elements too deep (line %1).</source>
        <translation>Trang lồng phần tử quá sâu (dòng %1).</translation>
    </message>
    <message>
        <source>The line is not valid utf-8.</source>
        <translation>Dòng không phải utf-8 hợp lệ.</translation>
    </message>
    <message>
        <source>Broken JSON at character %1: %2.</source>
        <translation>JSON hỏng ở ký tự %1: %2.</translation>
    </message>
    <message>
        <source>The line holds no JSON object.</source>
        <translation>Dòng không chứa đối tượng JSON nào.</translation>
    </message>
    <message>
        <source>An escape (\u…) is half of a surrogate pair.</source>
        <translation>Một mã thoát (\u…) là nửa cặp thay thế.</translation>
    </message>
    <message>
        <source>There is no column “%1” (there are: %2).</source>
        <translation>Không có cột “%1” (chỉ có: %2).</translation>
    </message>
    <message>
        <source>The first row must name the columns, but looks like data: two of its fields are the same.</source>
        <translation>Dòng đầu phải là tên các cột nhưng trông như dữ liệu: có hai ô giống nhau.</translation>
    </message>
</context>
<context>
    <name>AttributeValues</name>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>This label has no attribute with values to choose from.</source>
        <translation>Nhãn này không có thuộc tính nào có giá trị để chọn.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n value(s).</source>
        <translation>
            <numerusform>%1 có %n giá trị.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundledSchemes</name>
    <message>
        <source>There is no scheme “%1”; these come with the program: %2.</source>
        <translation>Không có bộ nhãn “%1”; chương trình có sẵn: %2.</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Label %2 on “%1”</source>
        <translation>Gán nhãn %2 cho “%1”</translation>
    </message>
    <message>
        <source>Change the label of “%1” to %2</source>
        <translation>Đổi nhãn của “%1” thành %2</translation>
    </message>
    <message>
        <source>Delete %2 “%1”</source>
        <translation>Xóa %2 “%1”</translation>
    </message>
    <message>
        <source>Move an edge of %2 “%1”</source>
        <translation>Dời biên của %2 “%1”</translation>
    </message>
    <message>
        <source>Add a fragment to %2 “%1”</source>
        <translation>Thêm một mảnh vào %2 “%1”</translation>
    </message>
    <message>
        <source>Set an attribute of %2 “%1”</source>
        <translation>Đặt thuộc tính của %2 “%1”</translation>
    </message>
    <message>
        <source>Confirm the attributes of %2 “%1”</source>
        <translation>Xác nhận thuộc tính của %2 “%1”</translation>
    </message>
    <message>
        <source>Relation %2: %1</source>
        <translation>Quan hệ %2: %1</translation>
    </message>
    <message>
        <source>Delete the relation %2: %1</source>
        <translation>Xóa quan hệ %2: %1</translation>
    </message>
    <message>
        <source>Entity of “%1”</source>
        <translation>Thực thể của “%1”</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Ghi chú ở “%1”</translation>
    </message>
    <message>
        <source>Doubt about %2 “%1”</source>
        <translation>Nghi ngờ về %2 “%1”</translation>
    </message>
    <message>
        <source>Label %2 on every “%1”</source>
        <translation>Gán nhãn %2 cho mọi “%1”</translation>
    </message>
    <message>
        <source>Zone of “%1”</source>
        <translation>Vùng của “%1”</translation>
    </message>
    <message>
        <source>Mark “%1”: %2</source>
        <translation>Đánh dấu “%1”: %2</translation>
    </message>
    <message>
        <source>Document labels of “%1”</source>
        <translation>Nhãn tài liệu của “%1”</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Nhập %1</translation>
    </message>
    <message>
        <source>Rename the document “%1”</source>
        <translation>Đổi tên tài liệu “%1”</translation>
    </message>
    <message>
        <source>Remove the document “%1”</source>
        <translation>Bỏ tài liệu “%1”</translation>
    </message>
    <message>
        <source>Metadata of “%1”</source>
        <translation>Siêu dữ liệu của “%1”</translation>
    </message>
    <message>
        <source>Annotator %1</source>
        <translation>Người gán nhãn %1</translation>
    </message>
    <message>
        <source>Scheme %1</source>
        <translation>Bộ nhãn %1</translation>
    </message>
    <message>
        <source>Known names: %1</source>
        <translation>Tên đã biết: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Bản phát hành %1</translation>
    </message>
    <message>
        <source>Decide about “%1”</source>
        <translation>Quyết định về “%1”</translation>
    </message>
    <message>
        <source>Answer the decision about “%1”</source>
        <translation>Trả lời quyết định về “%1”</translation>
    </message>
    <message>
        <source>Settle by the rule %1</source>
        <translation>Chốt theo quy tắc %1</translation>
    </message>
    <message>
        <source>Clause “%1” of the guideline</source>
        <translation>Điều “%1” của hướng dẫn</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>Giao %1</translation>
    </message>
    <message>
        <source>Package for %1</source>
        <translation>Gói việc cho %1</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Gộp %1</translation>
    </message>
    <message>
        <source>Update from %1</source>
        <translation>Cập nhật từ %1</translation>
    </message>
    <message>
        <source>Choose a version of “%1”</source>
        <translation>Chọn một phương án của “%1”</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Màu của %1</translation>
    </message>
    <message>
        <source>Trusted person for %1</source>
        <translation>Người được tin về %1</translation>
    </message>
</context>
<context>
    <name>ColourMenu</name>
    <message>
        <source>blue</source>
        <translation>xanh dương</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>cam</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>xanh két</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>tím</translation>
    </message>
    <message>
        <source>red</source>
        <translation>đỏ</translation>
    </message>
    <message>
        <source>green</source>
        <translation>xanh lá</translation>
    </message>
    <message>
        <source>ochre</source>
        <translation>vàng đất</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>hồng</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>xám</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Move</source>
        <translation>Di chuyển</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Đoạn</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Gán nhãn</translation>
    </message>
    <message>
        <source>About the span</source>
        <translation>Về đoạn</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>One syllable left</source>
        <translation>Lùi một âm tiết</translation>
    </message>
    <message>
        <source>One syllable right</source>
        <translation>Tới một âm tiết</translation>
    </message>
    <message>
        <source>One line up</source>
        <translation>Lên một dòng</translation>
    </message>
    <message>
        <source>One line down</source>
        <translation>Xuống một dòng</translation>
    </message>
    <message>
        <source>One chunk left: change of case, punctuation, span edge</source>
        <translation>Lùi một cụm: đổi hoa thường, dấu câu, biên đoạn</translation>
    </message>
    <message>
        <source>One chunk right</source>
        <translation>Tới một cụm</translation>
    </message>
    <message>
        <source>One sentence back</source>
        <translation>Lùi một câu</translation>
    </message>
    <message>
        <source>One sentence on</source>
        <translation>Tới một câu</translation>
    </message>
    <message>
        <source>Start of the paragraph</source>
        <translation>Đầu đoạn văn</translation>
    </message>
    <message>
        <source>End of the paragraph</source>
        <translation>Cuối đoạn văn</translation>
    </message>
    <message>
        <source>Start of the document</source>
        <translation>Đầu tài liệu</translation>
    </message>
    <message>
        <source>End of the document</source>
        <translation>Cuối tài liệu</translation>
    </message>
    <message>
        <source>One screen up</source>
        <translation>Lên một màn hình</translation>
    </message>
    <message>
        <source>One screen down</source>
        <translation>Xuống một màn hình</translation>
    </message>
    <message>
        <source>Select while moving, without Shift</source>
        <translation>Chọn khi di chuyển, không cần Shift</translation>
    </message>
    <message>
        <source>select</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>One step out; twice: the page</source>
        <translation>Lùi ra một bước; hai lần: về trang</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ra</translation>
    </message>
    <message>
        <source>Next open item</source>
        <translation>Mục còn mở kế tiếp</translation>
    </message>
    <message>
        <source>next open item</source>
        <translation>mục còn mở kế tiếp</translation>
    </message>
    <message>
        <source>Previous open item</source>
        <translation>Mục còn mở phía trước</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>Đoạn kế tiếp</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>đoạn kế tiếp</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>Đoạn phía trước</translation>
    </message>
    <message>
        <source>Enclosing span; from the caret the innermost</source>
        <translation>Đoạn bao ngoài; từ con trỏ: đoạn trong cùng</translation>
    </message>
    <message>
        <source>Inner span at this place</source>
        <translation>Đoạn bên trong tại đây</translation>
    </message>
    <message>
        <source>Active edge left (with Shift: the left edge)</source>
        <translation>Biên hiện hành sang trái (với Shift: biên trái)</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>biên</translation>
    </message>
    <message>
        <source>Active edge right (with Shift: the left edge)</source>
        <translation>Biên hiện hành sang phải (với Shift: biên trái)</translation>
    </message>
    <message>
        <source>Make the left edge the active one</source>
        <translation>Lấy biên trái làm biên hiện hành</translation>
    </message>
    <message>
        <source>Make the right edge the active one</source>
        <translation>Lấy biên phải làm biên hiện hành</translation>
    </message>
    <message>
        <source>Label by the first letters of its name</source>
        <translation>Gán nhãn bằng chữ đầu của tên nhãn</translation>
    </message>
    <message>
        <source>label by name</source>
        <translation>nhãn theo tên</translation>
    </message>
    <message>
        <source>Add the selection to the last span as a fragment</source>
        <translation>Thêm phần chọn vào đoạn vừa rồi làm một mảnh</translation>
    </message>
    <message>
        <source>add fragment</source>
        <translation>thêm mảnh</translation>
    </message>
    <message>
        <source>No snapping for the next selection or edge move</source>
        <translation>Không bắt dính cho lần chọn hay dời biên tới</translation>
    </message>
    <message>
        <source>The same label on every like string</source>
        <translation>Cùng nhãn cho mọi chuỗi giống</translation>
    </message>
    <message>
        <source>like strings</source>
        <translation>chuỗi giống</translation>
    </message>
    <message>
        <source>Delete the span</source>
        <translation>Xóa đoạn</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>xóa</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Bác đề xuất</translation>
    </message>
    <message>
        <source>Into the attributes; a suggestion: accept</source>
        <translation>Vào các thuộc tính; với đề xuất: chấp nhận</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>thuộc tính</translation>
    </message>
    <message>
        <source>Relation to another span</source>
        <translation>Quan hệ với đoạn khác</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>quan hệ</translation>
    </message>
    <message>
        <source>Entity of the span</source>
        <translation>Thực thể của đoạn</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>thực thể</translation>
    </message>
    <message>
        <source>Note on the span</source>
        <translation>Ghi chú cho đoạn</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>Doubt: on or off</source>
        <translation>Nghi ngờ: bật hoặc tắt</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>nghi ngờ</translation>
    </message>
    <message>
        <source>Zone of the paragraph or the selection</source>
        <translation>Vùng của đoạn văn hoặc phần chọn</translation>
    </message>
    <message>
        <source>Document done; open the next one</source>
        <translation>Xong tài liệu; mở tài liệu kế tiếp</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Tìm trong tài liệu</translation>
    </message>
    <message>
        <source>Find in the corpus</source>
        <translation>Tìm trong ngữ liệu</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Tài liệu kế tiếp</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Tài liệu phía trước</translation>
    </message>
    <message>
        <source>What was done in this session</source>
        <translation>Đã làm gì trong phiên này</translation>
    </message>
    <message>
        <source>Change annotator…</source>
        <translation>Đổi người gán nhãn…</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Mọi lệnh</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>lệnh</translation>
    </message>
    <message>
        <source>The keys</source>
        <translation>Các phím</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>phím</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Đổi phím…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Khung kế tiếp</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Khung phía trước</translation>
    </message>
    <message>
        <source>Documents: show or fold</source>
        <translation>Tài liệu: hiện hoặc gập</translation>
    </message>
    <message>
        <source>Inspector: show or fold</source>
        <translation>Thanh chi tiết: hiện hoặc gập</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Gán nhãn</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Dự án</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Dự án mới…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Mở dự án…</translation>
    </message>
    <message>
        <source>Close the project, back to the start page</source>
        <translation>Đóng dự án, về trang đầu</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Giao diện: theo hệ thống</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Giao diện: sáng</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Giao diện: tối</translation>
    </message>
    <message>
        <source>Reduced motion: on or off</source>
        <translation>Giảm chuyển động: bật hoặc tắt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>Take what is proposed</source>
        <translation>Lấy phương án được đề xuất</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>đề xuất</translation>
    </message>
    <message>
        <source>None is right</source>
        <translation>Không phương án nào đúng</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không cái nào</translation>
    </message>
    <message>
        <source>Skip the unit</source>
        <translation>Bỏ qua đơn vị này</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>Another reading: edit with the keys of Annotate</source>
        <translation>Phương án khác: sửa bằng các phím của Gán nhãn</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>sửa</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Giữ cả hai</translation>
    </message>
    <message>
        <source>The next verdict also for all like cases</source>
        <translation>Quyết định tới dùng cho cả mọi trường hợp giống</translation>
    </message>
    <message>
        <source>like cases</source>
        <translation>trường hợp giống</translation>
    </message>
    <message>
        <source>Defer, to be talked over</source>
        <translation>Hoãn, để bàn thêm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Cite or make a clause of the guideline</source>
        <translation>Dẫn hoặc lập một điều của hướng dẫn</translation>
    </message>
    <message>
        <source>Comment for the annotators</source>
        <translation>Nhận xét cho người gán nhãn</translation>
    </message>
    <message>
        <source>Why is this a disagreement?</source>
        <translation>Vì sao đây là bất đồng?</translation>
    </message>
    <message>
        <source>Names and votes: show or hide</source>
        <translation>Tên và phiếu: hiện hoặc ẩn</translation>
    </message>
    <message>
        <source>Next undecided unit</source>
        <translation>Đơn vị chưa quyết định kế tiếp</translation>
    </message>
    <message>
        <source>next</source>
        <translation>kế tiếp</translation>
    </message>
    <message>
        <source>Previous undecided unit</source>
        <translation>Đơn vị chưa quyết định phía trước</translation>
    </message>
    <message>
        <source>Next unit, settled or not</source>
        <translation>Đơn vị kế tiếp, đã chốt hay chưa</translation>
    </message>
    <message>
        <source>Previous unit, settled or not</source>
        <translation>Đơn vị phía trước, đã chốt hay chưa</translation>
    </message>
    <message>
        <source>Import articles or labelled data…</source>
        <translation>Nhập bài viết hoặc dữ liệu đã gán nhãn…</translation>
    </message>
    <message>
        <source>Export labelled data…</source>
        <translation>Xuất dữ liệu đã gán nhãn…</translation>
    </message>
    <message>
        <source>Releases: frozen, named exports…</source>
        <translation>Bản phát hành: bản xuất cố định, có tên…</translation>
    </message>
    <message>
        <source>People and packages: assign, send, merge…</source>
        <translation>Người và gói việc: giao, gửi, gộp…</translation>
    </message>
    <message>
        <source>Scheme: labels, attributes, relations…</source>
        <translation>Bộ nhãn: nhãn, thuộc tính, quan hệ…</translation>
    </message>
    <message>
        <source>Guideline: clauses and their cases…</source>
        <translation>Hướng dẫn: điều khoản và các ca…</translation>
    </message>
    <message>
        <source>Agreement between annotators…</source>
        <translation>Độ nhất trí giữa những người gán nhãn…</translation>
    </message>
    <message>
        <source>Review report…</source>
        <translation>Báo cáo rà soát…</translation>
    </message>
    <message>
        <source>Backups: go back to an earlier state…</source>
        <translation>Bản sao lưu: trở về trạng thái trước…</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>No span is selected: Ctrl+Tab goes to the next, Alt+Up to the one here.</source>
        <translation>Chưa chọn đoạn nào: Ctrl+Tab tới đoạn kế tiếp, Alt+Up tới đoạn tại đây.</translation>
    </message>
    <message>
        <source>This label has no attributes.</source>
        <translation>Nhãn này không có thuộc tính.</translation>
    </message>
    <message>
        <source>No span here that the scheme lets this one relate to.</source>
        <translation>Ở đây không có đoạn nào mà bộ nhãn cho phép quan hệ với đoạn này.</translation>
    </message>
    <message>
        <source>Doubt noted.</source>
        <translation>Đã ghi nghi ngờ.</translation>
    </message>
    <message>
        <source>No longer a doubt.</source>
        <translation>Không còn nghi ngờ.</translation>
    </message>
    <message>
        <source>The scheme has no relation between these two.</source>
        <translation>Bộ nhãn không có quan hệ nào giữa hai đoạn này.</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>A document needs a name.</source>
        <translation>Tài liệu cần có tên.</translation>
    </message>
    <message>
        <source>A document&apos;s name is one line.</source>
        <translation>Tên tài liệu chỉ gồm một dòng.</translation>
    </message>
    <message>
        <source>Another document is called “%1”.</source>
        <translation>Tài liệu khác đã mang tên “%1”.</translation>
    </message>
    <message>
        <source>“%1” has no name.</source>
        <translation>“%1” không có tên.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1” có hai lần.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <translation>
            <numerusform>%n nghi ngờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>%1 does not go from %2 to %3.</source>
        <translation>%1 không đi từ %2 đến %3.</translation>
    </message>
    <message>
        <source>%1 is there already: %2.</source>
        <translation>%1 đã có ở đó: %2.</translation>
    </message>
    <message>
        <source>The relation is no longer there.</source>
        <translation>Quan hệ không còn ở đó.</translation>
    </message>
    <message>
        <source>The annotation is no longer there.</source>
        <translation>Chú giải không còn ở đó.</translation>
    </message>
    <message>
        <source>The scheme has no label %1.</source>
        <translation>Bộ nhãn không có nhãn %1.</translation>
    </message>
    <message>
        <source>There is no text to label.</source>
        <translation>Không có chữ nào để gán nhãn.</translation>
    </message>
    <message>
        <source>Not possible with %1 and gone: %2.</source>
        <translation>Không thể có với %1 nên đã bỏ: %2.</translation>
    </message>
    <message>
        <source>1 relation went with it.</source>
        <translation>1 quan hệ đi theo.</translation>
    </message>
    <message>
        <source>%1 relations went with it.</source>
        <translation>%1 quan hệ đi theo.</translation>
    </message>
    <message>
        <source>An annotation holds at least one letter; Delete takes it away.</source>
        <translation>Một chú giải chứa ít nhất một chữ; Delete để bỏ nó.</translation>
    </message>
    <message>
        <source>%1 has no attribute %2.</source>
        <translation>%1 không có thuộc tính %2.</translation>
    </message>
    <message>
        <source>“%1” is not a value of %2.</source>
        <translation>“%1” không phải giá trị của %2.</translation>
    </message>
    <message>
        <source>%1 is not asked here: it hangs on the value of %2.</source>
        <translation>%1 không được hỏi ở đây: nó phụ thuộc giá trị của %2.</translation>
    </message>
    <message>
        <source>There is no text to make a zone of.</source>
        <translation>Không có chữ nào để đặt vùng.</translation>
    </message>
    <message>
        <source>There is no zone here.</source>
        <translation>Ở đây không có vùng.</translation>
    </message>
    <message>
        <source>A document</source>
        <translation>Một tài liệu</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>The text is not valid %1: byte %2 at offset %3, line %4.</source>
        <translation>Văn bản không phải %1 hợp lệ: byte %2 ở vị trí %3, dòng %4.</translation>
    </message>
    <message>
        <source>The text is not valid %1: half a character at offset %2, line %3.</source>
        <translation>Văn bản không phải %1 hợp lệ: nửa ký tự ở vị trí %2, dòng %3.</translation>
    </message>
    <message>
        <source>This system&apos;s ICU cannot read windows-1258.</source>
        <translation>ICU của hệ thống này không đọc được windows-1258.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>Không biết bảng mã “%1”.</translation>
    </message>
    <message>
        <source>The text is UTF-32, which is not read; save it as UTF-8.</source>
        <translation>Văn bản là UTF-32, loại không đọc được; hãy lưu lại thành UTF-8.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Không có định dạng “%1”.</translation>
    </message>
    <message>
        <source>The format “%1” can only be read.</source>
        <translation>Định dạng “%1” chỉ đọc được.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Counting what the format cannot carry</source>
        <translation>Đang đếm những gì định dạng không giữ được</translation>
    </message>
    <message>
        <source>The format would lose %1 kinds of things; nothing was written.</source>
        <translation>Định dạng sẽ mất %1 loại; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>Reading back and comparing every span</source>
        <translation>Đang đọc lại và so từng đoạn</translation>
    </message>
    <message>
        <source>The scheme has nothing with the key “%1”.</source>
        <translation>Bộ nhãn không có gì mang khóa “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not a type of the format “%2”; there are: %3.</source>
        <translation>“%1” không phải loại của định dạng “%2”; chỉ có: %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name in the format “%2”; give it another one.</source>
        <translation>“%1” không thể là tên trong định dạng “%2”; hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>The format “%1” has no option “%2”; it has: %3.</source>
        <translation>Định dạng “%1” không có tùy chọn “%2”; chỉ có: %3.</translation>
    </message>
    <message>
        <source>The option “%1” of “%2” is %3, not “%4”.</source>
        <translation>Tùy chọn “%1” của “%2” là %3, không phải “%4”.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The export was read back and differs in “%1”: %2. Nothing was written.</source>
        <translation>Bản xuất đã được đọc lại và khác ở “%1”: %2. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>there is no such document</source>
        <translation>không có tài liệu ấy</translation>
    </message>
    <message>
        <source>“%1” stands where “%2” should</source>
        <translation>“%1” đứng ở chỗ của “%2”</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>đó là thư mục</translation>
    </message>
    <message>
        <source>it is a file, and this format writes a folder</source>
        <translation>đó là tệp, mà định dạng này ghi thư mục</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>không tạo được thư mục</translation>
    </message>
    <message>
        <source>the name leads out of the folder</source>
        <translation>tên dẫn ra ngoài thư mục</translation>
    </message>
    <message>
        <source>the finished file cannot be moved there</source>
        <translation>không chuyển được tệp đã xong tới đó</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>%1 more faults are not listed.</source>
        <translation>Còn %1 lỗi nữa không liệt kê.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The folder “%1” cannot be read.</source>
        <translation>Không đọc được thư mục “%1”.</translation>
    </message>
    <message>
        <source>The line is not valid UTF-8.</source>
        <translation>Dòng không phải UTF-8 hợp lệ.</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message numerus="yes">
        <source>%n thing(s) still open; Ctrl+Enter again marks the document done.</source>
        <translation>
            <numerusform>%n việc còn mở; Ctrl+Enter lần nữa để đánh dấu xong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, %n doubt(s).</source>
        <translation>
            <numerusform>Xong, còn %n nghi ngờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Xong.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Press again to redo: %1 (%2)</source>
        <translation>Nhấn lần nữa để làm lại: %1 (%2)</translation>
    </message>
    <message>
        <source>Press again to undo: %1 (%2)</source>
        <translation>Nhấn lần nữa để hoàn tác: %1 (%2)</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>The label %1 was added.</source>
        <translation>Đã thêm nhãn %1.</translation>
    </message>
    <message>
        <source>“%1” is another annotator of that name and is called “%2” here.</source>
        <translation>“%1” là người gán nhãn khác trùng tên, ở đây được gọi là “%2”.</translation>
    </message>
    <message>
        <source>This was stopped; nothing was changed.</source>
        <translation>Đã dừng; chưa đổi gì.</translation>
    </message>
    <message>
        <source>The merge was stopped; nothing was changed.</source>
        <translation>Đã dừng việc gộp; chưa đổi gì.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Đang đọc %1</translation>
    </message>
    <message>
        <source>“%1” is the project itself.</source>
        <translation>“%1” chính là dự án này.</translation>
    </message>
    <message>
        <source>Bringing the tables up to date</source>
        <translation>Đang cập nhật các bảng</translation>
    </message>
    <message>
        <source>It belongs to another project.</source>
        <translation>Nó thuộc dự án khác.</translation>
    </message>
    <message>
        <source>A work package takes in only packages of its own annotator.</source>
        <translation>Một gói việc chỉ nhận các gói của chính người gán nhãn của nó.</translation>
    </message>
    <message>
        <source>Its annotator is not in this project.</source>
        <translation>Người gán nhãn của nó không có trong dự án này.</translation>
    </message>
    <message>
        <source>%1: a seat went on in two places under one name; both are kept.</source>
        <translation>%1: một chỗ ngồi đã làm tiếp ở hai nơi dưới cùng một tên; cả hai được giữ.</translation>
    </message>
    <message>
        <source>%1: this project has no record of the package; whose it is could not be verified.</source>
        <translation>%1: dự án này không ghi nhận gói việc ấy; không kiểm chứng được nó của ai.</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>Đang so %1</translation>
    </message>
    <message>
        <source>It is another project, and has no document in common with this one.</source>
        <translation>Đó là dự án khác, và không có tài liệu chung nào với dự án này.</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 tệp</translation>
    </message>
    <message>
        <source>The journal of seat %1 was changed after it was written, from row %2 on.</source>
        <translation>Nhật ký của chỗ ngồi %1 đã bị đổi sau khi ghi, từ dòng %2 trở đi.</translation>
    </message>
    <message>
        <source>Row %1 of seat %2 cannot be read: %3</source>
        <translation>Không đọc được dòng %1 của chỗ ngồi %2: %3</translation>
    </message>
    <message>
        <source>Row %1 of seat %2 would take back what others merged.</source>
        <translation>Dòng %1 của chỗ ngồi %2 sẽ lấy lại những gì người khác đã gộp.</translation>
    </message>
    <message>
        <source>Written in the name of another annotator than the package&apos;s.</source>
        <translation>Ghi dưới tên người gán nhãn khác với người của gói việc.</translation>
    </message>
    <message>
        <source>Changes the layer of another annotator than the package&apos;s.</source>
        <translation>Đổi lớp của người gán nhãn khác với người của gói việc.</translation>
    </message>
    <message>
        <source>No documents are assigned to this annotator: assign some, or name them.</source>
        <translation>Chưa giao tài liệu nào cho người gán nhãn này: hãy giao, hoặc nêu tên tài liệu.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1” đã có rồi.</translation>
    </message>
    <message>
        <source>Packages are made from the whole project, not from a package.</source>
        <translation>Gói việc được tạo từ cả dự án, không phải từ một gói việc.</translation>
    </message>
    <message>
        <source>“%1” cannot be made.</source>
        <translation>Không tạo được “%1”.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Dấu (file version %2); it cannot be merged here.</source>
        <translation>“%1” được ghi bởi phiên bản Dấu mới hơn (phiên bản tệp %2); không gộp ở đây được.</translation>
    </message>
    <message>
        <source>attributes, relations or rules</source>
        <translation>thuộc tính, quan hệ hoặc quy tắc</translation>
    </message>
    <message>
        <source>Scheme: %1</source>
        <translation>Bộ nhãn: %1</translation>
    </message>
    <message>
        <source>Zones of “%1”</source>
        <translation>Vùng của “%1”</translation>
    </message>
    <message>
        <source>Known name “%1”</source>
        <translation>Tên đã biết “%1”</translation>
    </message>
    <message>
        <source>Clause “%1”</source>
        <translation>Điều “%1”</translation>
    </message>
    <message>
        <source>Document “%1”</source>
        <translation>Tài liệu “%1”</translation>
    </message>
    <message>
        <source>This project is not in a file.</source>
        <translation>Dự án này không nằm trong tệp.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Looking at what the project holds</source>
        <translation>Đang xem dự án đã có gì</translation>
    </message>
    <message>
        <source>Stopped; nothing was imported.</source>
        <translation>Đã dừng; chưa nhập gì.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Đang đọc</translation>
    </message>
    <message>
        <source>The name “%1” is taken by another text: it becomes “%2”.</source>
        <translation>Tên “%1” đã thuộc văn bản khác: thành “%2”.</translation>
    </message>
    <message>
        <source>%1 already has annotations in “%2”: replace them, or leave them.</source>
        <translation>%1 đã có chú giải ở “%2”: thay chúng, hoặc để nguyên.</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 tài liệu</translation>
    </message>
    <message>
        <source>%1 documents, %2 annotations</source>
        <translation>%1 tài liệu, %2 chú giải</translation>
    </message>
    <message>
        <source>Annotator “%1” added.</source>
        <translation>Đã thêm người gán nhãn “%1”.</translation>
    </message>
    <message>
        <source>The scheme has no %1; nothing was imported.</source>
        <translation>Bộ nhãn không có %1; chưa nhập gì.</translation>
    </message>
    <message>
        <source>Cannot read the scheme “%1”: %2.</source>
        <translation>Không đọc được bộ nhãn “%1”: %2.</translation>
    </message>
    <message>
        <source>Neither the project nor “%1” has the label “%2”; nothing was imported.</source>
        <translation>Cả dự án lẫn “%1” đều không có nhãn “%2”; chưa nhập gì.</translation>
    </message>
    <message>
        <source>Label “%1” added to the scheme.</source>
        <translation>Đã thêm nhãn “%1” vào bộ nhãn.</translation>
    </message>
    <message>
        <source>Attribute “%1” added to the scheme.</source>
        <translation>Đã thêm thuộc tính “%1” vào bộ nhãn.</translation>
    </message>
    <message>
        <source>Relation “%1” added to the scheme.</source>
        <translation>Đã thêm quan hệ “%1” vào bộ nhãn.</translation>
    </message>
    <message>
        <source>There is no format “%1” to read.</source>
        <translation>Không có định dạng “%1” để đọc.</translation>
    </message>
    <message>
        <source>Neither text, a web page nor a table: left out.</source>
        <translation>Không phải văn bản, trang web hay bảng: bỏ qua.</translation>
    </message>
    <message>
        <source>The scheme would not hold what the files need: %1</source>
        <translation>Bộ nhãn sẽ không chứa được những gì các tệp cần: %1</translation>
    </message>
    <message>
        <source>The files changed after they were looked at; nothing was imported.</source>
        <translation>Các tệp đã đổi sau khi được xem; chưa nhập gì.</translation>
    </message>
    <message>
        <source>Label “%1” (“%2”) added to the scheme.</source>
        <translation>Đã thêm nhãn “%1” (“%2”) vào bộ nhãn.</translation>
    </message>
    <message>
        <source>Attribute “%1” (“%2”) added to the scheme.</source>
        <translation>Đã thêm thuộc tính “%1” (“%2”) vào bộ nhãn.</translation>
    </message>
    <message>
        <source>Relation “%1” (“%2”) added to the scheme.</source>
        <translation>Đã thêm quan hệ “%1” (“%2”) vào bộ nhãn.</translation>
    </message>
    <message>
        <source>Nothing was found there to import.</source>
        <translation>Không tìm thấy gì ở đó để nhập.</translation>
    </message>
    <message>
        <source>The file looks like annotations (%1), but is read as a table of articles: choose its format (--format, or the list in the window).</source>
        <translation>Tệp trông như chú giải (%1) nhưng được đọc như bảng bài viết: hãy chọn định dạng của nó (--format, hoặc danh sách trong cửa sổ).</translation>
    </message>
</context>
<context>
    <name>KnownNames</name>
    <message>
        <source>The list is not valid UTF-8; nothing was imported.</source>
        <translation>Danh sách không phải UTF-8 hợp lệ; chưa nhập gì.</translation>
    </message>
    <message>
        <source>Expected name, aliases and label; nothing was imported.</source>
        <translation>Cần tên, biệt danh và nhãn; chưa nhập gì.</translation>
    </message>
    <message>
        <source>The name is empty; nothing was imported.</source>
        <translation>Tên để trống; chưa nhập gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n tên</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelStudio</name>
    <message>
        <source>This is Label Studio&apos;s JSON_MIN, which leaves out relations and predictions: export the project as JSON.</source>
        <translation>Đây là JSON_MIN của Label Studio, thiếu quan hệ và dự đoán: hãy xuất dự án ở dạng JSON.</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>It is %1 already.</source>
        <translation>Đã là %1 rồi.</translation>
    </message>
    <message>
        <source>Nothing to label at the caret: select the text first (Shift with a move).</source>
        <translation>Không có gì để gán nhãn tại con trỏ: hãy chọn chữ trước (Shift và di chuyển).</translation>
    </message>
    <message>
        <source>No span is selected.</source>
        <translation>Chưa chọn đoạn nào.</translation>
    </message>
    <message>
        <source>%1 “%2” deleted.</source>
        <translation>Đã xóa %1 “%2”.</translation>
    </message>
    <message>
        <source>With it: %1.</source>
        <translation>Cùng với nó: %1.</translation>
    </message>
    <message>
        <source>No suggestion here. Delete removes a span.</source>
        <translation>Ở đây không có đề xuất. Delete xóa một đoạn.</translation>
    </message>
    <message>
        <source>The edge cannot go further.</source>
        <translation>Biên không đi xa hơn được.</translation>
    </message>
    <message>
        <source>Select the text of the fragment first.</source>
        <translation>Hãy chọn chữ của mảnh trước.</translation>
    </message>
    <message>
        <source>Label or select a span first; then its fragment can be added.</source>
        <translation>Hãy gán nhãn hoặc chọn một đoạn trước; rồi mới thêm mảnh được.</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>spans inside another span</source>
        <translation>đoạn nằm trong đoạn khác</translation>
    </message>
    <message>
        <source>spans that cross another</source>
        <translation>đoạn cắt chéo đoạn khác</translation>
    </message>
    <message>
        <source>spans of several fragments</source>
        <translation>đoạn gồm nhiều mảnh</translation>
    </message>
    <message>
        <source>attribute values</source>
        <translation>giá trị thuộc tính</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>quan hệ</translation>
    </message>
    <message>
        <source>links to entities</source>
        <translation>liên kết tới thực thể</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>nghi ngờ</translation>
    </message>
    <message>
        <source>origins other than by hand</source>
        <translation>nguồn gốc không phải bằng tay</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>vùng</translation>
    </message>
    <message>
        <source>metadata fields</source>
        <translation>trường siêu dữ liệu</translation>
    </message>
    <message>
        <source>labels of whole documents</source>
        <translation>nhãn của cả tài liệu</translation>
    </message>
    <message>
        <source>edges inside a token</source>
        <translation>biên nằm giữa từ tố</translation>
    </message>
    <message>
        <source>spans in skipped zones</source>
        <translation>đoạn trong vùng bỏ qua</translation>
    </message>
    <message>
        <source>characters that the format cannot hold</source>
        <translation>ký tự mà định dạng không giữ được</translation>
    </message>
    <message>
        <source>layers of further annotators</source>
        <translation>lớp của những người gán nhãn khác</translation>
    </message>
    <message>
        <source>marks of carried and default values</source>
        <translation>dấu mang theo và mặc định</translation>
    </message>
    <message>
        <source>notes on whole documents</source>
        <translation>ghi chú cho cả tài liệu</translation>
    </message>
    <message>
        <source>aliases, labels and notes of entities</source>
        <translation>tên khác, nhãn và ghi chú của thực thể</translation>
    </message>
    <message>
        <source>line ends at the edges of spans</source>
        <translation>hết dòng ở biên của đoạn</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>chú giải</translation>
    </message>
    <message>
        <source>partly checked layers, left out</source>
        <translation>lớp chỉ kiểm một phần, bỏ ra</translation>
    </message>
    <message>
        <source>partly checked layers, the rest unknown</source>
        <translation>lớp chỉ kiểm một phần, phần còn lại chưa rõ</translation>
    </message>
    <message>
        <source>%1 values “%2” of relations are not kept.</source>
        <translation>Không giữ %1 giá trị “%2” của quan hệ.</translation>
    </message>
    <message>
        <source>references to mentions that are not written</source>
        <translation>tham chiếu đến các đề cập không được ghi</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Selecting: moves extend the selection. Space or Esc ends it.</source>
        <translation>Đang chọn: di chuyển sẽ nới phần chọn. Space hoặc Esc để thôi.</translation>
    </message>
    <message>
        <source>Selecting ended.</source>
        <translation>Đã thôi chọn.</translation>
    </message>
    <message>
        <source>No snapping for the next selection or edge move.</source>
        <translation>Không bắt dính cho lần chọn hay dời biên tới.</translation>
    </message>
    <message>
        <source>Snapping again.</source>
        <translation>Bắt dính trở lại.</translation>
    </message>
    <message>
        <source>No span further on.</source>
        <translation>Không còn đoạn nào phía sau.</translation>
    </message>
    <message>
        <source>No span before this.</source>
        <translation>Không còn đoạn nào phía trước.</translation>
    </message>
    <message>
        <source>No span encloses this one.</source>
        <translation>Không đoạn nào bao đoạn này.</translation>
    </message>
    <message>
        <source>No span here.</source>
        <translation>Ở đây không có đoạn nào.</translation>
    </message>
    <message>
        <source>No span inside this one.</source>
        <translation>Không có đoạn nào bên trong.</translation>
    </message>
    <message>
        <source>No open item in this document.</source>
        <translation>Tài liệu này không còn mục nào mở.</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <source>%1 of “%2” has not been looked at.</source>
        <translation>Chưa xem %1 của “%2”.</translation>
    </message>
    <message>
        <source>“%1” is in doubt.</source>
        <translation>“%1” còn nghi ngờ.</translation>
    </message>
    <message>
        <source>The text from here on has never been on the screen.</source>
        <translation>Phần chữ từ đây trở đi chưa từng hiện trên màn hình.</translation>
    </message>
    <message>
        <source>“%1” has the label %2, which the scheme lacks.</source>
        <translation>“%1” mang nhãn %2, bộ nhãn không có nhãn này.</translation>
    </message>
    <message>
        <source>“%1”: the scheme has no %2 = %3 for %4.</source>
        <translation>“%1”: bộ nhãn không có %2 = %3 cho %4.</translation>
    </message>
    <message>
        <source>%1 does not go from %2 “%3” to %4 “%5”.</source>
        <translation>%1 không đi từ %2 “%3” đến %4 “%5”.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>%1 · skipped</source>
        <translation>%1 · bỏ qua</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>đề xuất</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>chứa %1</translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation>trong %1</translation>
    </message>
    <message>
        <source>%1 fragments</source>
        <translation>%1 mảnh</translation>
    </message>
    <message>
        <source>relations: %1</source>
        <translation>quan hệ: %1</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>có ghi chú</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>nghi ngờ</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Change the label</source>
        <translation>Đổi nhãn</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Gán nhãn</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Vùng</translation>
    </message>
    <message>
        <source>Skip this zone</source>
        <translation>Bỏ qua vùng này</translation>
    </message>
    <message>
        <source>No longer skip this zone</source>
        <translation>Thôi bỏ qua vùng này</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>model</source>
        <translation>mô hình</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>chuẩn</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hôm nay %1</translation>
    </message>
    <message>
        <source>package</source>
        <translation>gói việc</translation>
    </message>
    <message>
        <source>project</source>
        <translation>dự án</translation>
    </message>
    <message>
        <source>update</source>
        <translation>bản cập nhật</translation>
    </message>
    <message>
        <source>another project</source>
        <translation>dự án khác</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>%1 annotations added, %2 changed, %3 removed.</source>
        <translation>Thêm %1 chú giải, đổi %2, bỏ %3.</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>đã xóa</translation>
    </message>
    <message numerus="yes">
        <source>%n new documents.</source>
        <translation>
            <numerusform>%n tài liệu mới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals.</source>
        <translation>
            <numerusform>%n đề xuất.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worked on in two places.</source>
        <translation>
            <numerusform>%n chỗ đã làm ở hai nơi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>This annotator is not in the project.</source>
        <translation>Người gán nhãn này không có trong dự án.</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>Người gán nhãn cần có tên.</translation>
    </message>
    <message>
        <source>There is already an annotator called “%1”.</source>
        <translation>Đã có người gán nhãn tên “%1”.</translation>
    </message>
    <message>
        <source>Only your own layer can be changed here.</source>
        <translation>Ở đây chỉ sửa được lớp của chính bạn.</translation>
    </message>
    <message>
        <source>The scheme has been changed in the meantime; nothing was done.</source>
        <translation>Bộ nhãn đã đổi trong lúc đó; chưa làm gì.</translation>
    </message>
    <message>
        <source>The document has been changed in the meantime; nothing was done.</source>
        <translation>Tài liệu đã đổi trong lúc đó; chưa làm gì.</translation>
    </message>
    <message>
        <source>This step cannot be undone: %1 has used the label %2 since.</source>
        <translation>Bước này không hoàn tác được: %1 đã dùng nhãn %2 từ đó.</translation>
    </message>
    <message>
        <source>The document cannot come back: another one is called “%1” now.</source>
        <translation>Tài liệu không trở lại được: nay tài liệu khác mang tên “%1”.</translation>
    </message>
    <message>
        <source>This step cannot be undone: it would take back the work of %1, for example in “%2”.</source>
        <translation>Bước này không hoàn tác được: nó sẽ lấy mất công của %1, chẳng hạn ở “%2”.</translation>
    </message>
</context>
<context>
    <name>ProjectFile</name>
    <message>
        <source>The folder for backups “%1” cannot be made.</source>
        <translation>Không tạo được thư mục sao lưu “%1”.</translation>
    </message>
    <message>
        <source>There is no room for a backup of “%1” in “%2”.</source>
        <translation>Không đủ chỗ cho bản sao lưu của “%1” ở “%2”.</translation>
    </message>
    <message>
        <source>The text of “%1” is not what was stored.</source>
        <translation>Văn bản của “%1” không còn như khi lưu.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Việc kiểm tra đã dừng.</translation>
    </message>
    <message>
        <source>The texts of %1 documents are missing.</source>
        <translation>Thiếu văn bản của %1 tài liệu.</translation>
    </message>
    <message>
        <source>Row %1 of the journal of seat %2 was changed after it was written, or the row before it is missing.</source>
        <translation>Dòng %1 trong nhật ký của chỗ ngồi %2 đã bị đổi sau khi ghi, hoặc thiếu dòng trước nó.</translation>
    </message>
    <message>
        <source>... and %1 more.</source>
        <translation>... và %1 nữa.</translation>
    </message>
    <message>
        <source>The table “%1” is not what the journal makes of it, from its row %2 on.</source>
        <translation>Bảng “%1” không khớp với nhật ký, từ dòng %2 trở đi.</translation>
    </message>
    <message>
        <source>Row %1 of the journal (%2, “%3”): %4</source>
        <translation>Dòng %1 của nhật ký (%2, “%3”): %4</translation>
    </message>
    <message>
        <source>Checking the pages of the file</source>
        <translation>Đang kiểm tra các trang của tệp</translation>
    </message>
    <message>
        <source>The pages and references of the file were checked.</source>
        <translation>Đã kiểm tra các trang và tham chiếu của tệp.</translation>
    </message>
    <message>
        <source>Checking the texts</source>
        <translation>Đang kiểm tra văn bản</translation>
    </message>
    <message>
        <source>%1 texts were compared with their hashes.</source>
        <translation>Đã so %1 văn bản với mã băm của chúng.</translation>
    </message>
    <message>
        <source>Checking the journal</source>
        <translation>Đang kiểm tra nhật ký</translation>
    </message>
    <message>
        <source>%1 rows of the journal were compared with their chain of hashes.</source>
        <translation>Đã so %1 dòng nhật ký với chuỗi mã băm của chúng.</translation>
    </message>
    <message>
        <source>%1 rows of the journal were replayed and compared with the tables, their quotes with the texts.</source>
        <translation>Đã chạy lại %1 dòng nhật ký và so với các bảng, trích dẫn so với văn bản.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened (%2).</source>
        <translation>Không mở được “%1” (%2).</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>“%1” không phải là tệp.</translation>
    </message>
    <message>
        <source>The lock “%1” cannot be made (%2).</source>
        <translation>Không tạo được khóa “%1” (%2).</translation>
    </message>
    <message>
        <source>“%1” is open for writing in another window or program; here it is read-only.</source>
        <translation>“%1” đang được mở để ghi ở cửa sổ hay chương trình khác; ở đây chỉ đọc.</translation>
    </message>
    <message>
        <source>“%1” could not be written to the disk (%2).</source>
        <translation>Không ghi được “%1” xuống đĩa (%2).</translation>
    </message>
    <message>
        <source>“%1” could not be put in its place (%2).</source>
        <translation>Không đặt được “%1” vào chỗ của nó (%2).</translation>
    </message>
    <message>
        <source>The text of a document in “%1” never changes.</source>
        <translation>Văn bản của một tài liệu trong “%1” không bao giờ đổi.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the text of “%2” is not what was stored. Restore a backup.</source>
        <translation>“%1” bị hỏng: văn bản của “%2” không còn như khi lưu. Hãy khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>The document is not in “%1”.</source>
        <translation>Tài liệu không có trong “%1”.</translation>
    </message>
    <message>
        <source>The change names a document that “%1” does not hold.</source>
        <translation>Thay đổi nêu một tài liệu mà “%1” không có.</translation>
    </message>
    <message>
        <source>The change names an annotator whom “%1” does not know.</source>
        <translation>Thay đổi nêu một người gán nhãn mà “%1” không biết.</translation>
    </message>
    <message>
        <source>The change names an entity that “%1” does not hold.</source>
        <translation>Thay đổi nêu một thực thể mà “%1” không có.</translation>
    </message>
    <message>
        <source>The change names an annotation that “%1” does not hold.</source>
        <translation>Thay đổi nêu một chú giải mà “%1” không có.</translation>
    </message>
    <message>
        <source>The change names a relation that “%1” does not hold.</source>
        <translation>Thay đổi nêu một quan hệ mà “%1” không có.</translation>
    </message>
    <message>
        <source>The change holds half a character or a null character, which cannot be stored.</source>
        <translation>Thay đổi chứa nửa ký tự hoặc ký tự rỗng, không lưu được.</translation>
    </message>
    <message>
        <source>A span of “%1” lies outside its text.</source>
        <translation>Một đoạn của “%1” nằm ngoài văn bản của nó.</translation>
    </message>
    <message>
        <source>“%1” is damaged: it does not say which project it is.</source>
        <translation>“%1” bị hỏng: nó không cho biết là dự án nào.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Restore a backup, or copy the file again from where it came.</source>
        <translation>“%1” bị hỏng. Hãy khôi phục bản sao lưu, hoặc chép lại tệp từ nơi nó đến.</translation>
    </message>
    <message>
        <source>“%1” was switched to write-ahead logging by another program; switch it back (PRAGMA journal_mode=DELETE) to open it.</source>
        <translation>“%1” đã bị chương trình khác chuyển sang ghi trước nhật ký; hãy chuyển lại (PRAGMA journal_mode=DELETE) để mở.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Dấu (file version %2); here it is read-only.</source>
        <translation>“%1” được ghi bởi phiên bản Dấu mới hơn (phiên bản tệp %2); ở đây chỉ đọc.</translation>
    </message>
    <message>
        <source>“%1” is from a newer version of Dấu and has an unfinished save beside it; open it once with that version.</source>
        <translation>“%1” từ phiên bản Dấu mới hơn và có một lần lưu dở bên cạnh; hãy mở một lần bằng phiên bản ấy.</translation>
    </message>
    <message>
        <source>“%1” was opened for reading only.</source>
        <translation>“%1” được mở chỉ để đọc.</translation>
    </message>
    <message>
        <source>A row of the journal cannot be read.</source>
        <translation>Không đọc được một dòng nhật ký.</translation>
    </message>
    <message>
        <source>A row of the journal names offsets outside its text.</source>
        <translation>Một dòng nhật ký nêu vị trí ngoài văn bản của nó.</translation>
    </message>
    <message>
        <source>A row of the journal quotes “%1” where the text of its document has “%2”.</source>
        <translation>Một dòng nhật ký trích “%1” ở chỗ văn bản của tài liệu có “%2”.</translation>
    </message>
    <message>
        <source>the journal</source>
        <translation>nhật ký</translation>
    </message>
    <message>
        <source>“%1” is damaged: annotations in it cannot be read. Check the project.</source>
        <translation>“%1” bị hỏng: không đọc được các chú giải trong đó. Hãy kiểm tra dự án.</translation>
    </message>
    <message>
        <source>“%1” is empty, not a project of Dấu.</source>
        <translation>“%1” trống, không phải dự án Dấu.</translation>
    </message>
    <message>
        <source>“%1” is not a project of Dấu.</source>
        <translation>“%1” không phải dự án Dấu.</translation>
    </message>
    <message>
        <source>“%1” is damaged: its end is missing. Restore a backup, or copy the file again from where it came.</source>
        <translation>“%1” bị hỏng: thiếu phần cuối. Hãy khôi phục bản sao lưu, hoặc chép lại tệp từ nơi nó đến.</translation>
    </message>
    <message>
        <source>“%1” is refused: it holds something that no project of Dấu has (%2).</source>
        <translation>“%1” bị từ chối: nó chứa thứ không dự án Dấu nào có (%2).</translation>
    </message>
    <message>
        <source>“%1” is damaged: some of its tables are missing.</source>
        <translation>“%1” bị hỏng: thiếu vài bảng.</translation>
    </message>
    <message>
        <source>“%1” cannot be saved: the disk is full (%2 free).</source>
        <translation>Không lưu được “%1”: đĩa đầy (còn %2).</translation>
    </message>
    <message>
        <source>There is not enough memory to work on “%1”.</source>
        <translation>Không đủ bộ nhớ để làm việc với “%1”.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written: the disk reports an error (%2).</source>
        <translation>Không đọc hay ghi được “%1”: đĩa báo lỗi (%2).</translation>
    </message>
    <message>
        <source>“%1” has an unfinished save beside it and cannot be written, so it cannot be read safely.</source>
        <translation>“%1” có một lần lưu dở bên cạnh mà không ghi được, nên không đọc an toàn được.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: the file or its folder is read-only.</source>
        <translation>Không ghi được “%1”: tệp hoặc thư mục của nó chỉ đọc.</translation>
    </message>
    <message>
        <source>“%1” is being used by another program; try again in a moment.</source>
        <translation>“%1” đang được chương trình khác dùng; hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>“%1” bị hỏng.</translation>
    </message>
    <message>
        <source>The change does not fit what “%1” holds (%2).</source>
        <translation>Thay đổi không khớp với những gì “%1” có (%2).</translation>
    </message>
    <message>
        <source>The change is too large to be stored in “%1”.</source>
        <translation>Thay đổi quá lớn để lưu vào “%1”.</translation>
    </message>
    <message>
        <source>Reading “%1” took too long and was stopped.</source>
        <translation>Đọc “%1” quá lâu nên đã dừng.</translation>
    </message>
    <message>
        <source>“%1” could not be used (%2).</source>
        <translation>Không dùng được “%1” (%2).</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1” đã có rồi.</translation>
    </message>
    <message>
        <source>“%1” cannot be made.</source>
        <translation>Không tạo được “%1”.</translation>
    </message>
    <message>
        <source>The backup cannot be copied to “%1”.</source>
        <translation>Không chép được bản sao lưu tới “%1”.</translation>
    </message>
    <message>
        <source>The text of “%1” holds half a character or a null character, which cannot be stored.</source>
        <translation>Văn bản của “%1” chứa nửa ký tự hoặc ký tự rỗng, không lưu được.</translation>
    </message>
    <message>
        <source>The text of “%1” is not the one that its hash and length name.</source>
        <translation>Văn bản của “%1” không phải văn bản mà mã băm và độ dài nêu.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program; nothing more is written. Open it again.</source>
        <translation>“%1” đã bị chương trình khác đổi; không ghi gì thêm. Hãy mở lại.</translation>
    </message>
    <message>
        <source>“%1” was moved, deleted or replaced while it was open; nothing more is written. Open it again.</source>
        <translation>“%1” đã bị dời, xóa hoặc thay trong khi mở; không ghi gì thêm. Hãy mở lại.</translation>
    </message>
    <message>
        <source>“%1” was cut off by another program; nothing more is written.</source>
        <translation>“%1” đã bị chương trình khác cắt ngắn; không ghi gì thêm.</translation>
    </message>
    <message>
        <source>The journal of this project does not reach that position: it is of another copy.</source>
        <translation>Nhật ký của dự án này không tới vị trí ấy: vị trí thuộc bản khác.</translation>
    </message>
    <message>
        <source>The folder for a private copy cannot be made: %1.</source>
        <translation>Không tạo được thư mục cho bản riêng: %1.</translation>
    </message>
    <message>
        <source>A private copy is for reading only.</source>
        <translation>Bản riêng chỉ để đọc.</translation>
    </message>
    <message>
        <source>The temporary file “%1” cannot be used: %2.</source>
        <translation>Không dùng được tệp tạm “%1”: %2.</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
</context>
<context>
    <name>Propagation</name>
    <message>
        <source>Nothing was labelled.</source>
        <translation>Chưa gán nhãn gì.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>A split is two or three shares that make 100, as 80/20 or 80/10/10, not “%1”.</source>
        <translation>Cách chia gồm hai hoặc ba phần cộng lại thành 100, như 80/20 hay 80/10/10, không phải “%1”.</translation>
    </message>
    <message>
        <source>A release needs a name.</source>
        <translation>Bản phát hành cần có tên.</translation>
    </message>
    <message>
        <source>A release needs at least one format.</source>
        <translation>Bản phát hành cần ít nhất một định dạng.</translation>
    </message>
    <message>
        <source>There is no format “%1” to write.</source>
        <translation>Không có định dạng “%1” để ghi.</translation>
    </message>
    <message>
        <source>What stays together is “near-duplicates” or “meta:KEY”, not “%1”.</source>
        <translation>Cái ở cùng nhau là “near-duplicates” hoặc “meta:KEY”, không phải “%1”.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng; chưa ghi gì.</translation>
    </message>
    <message>
        <source>“%1” is released already, with other settings; give this release another name.</source>
        <translation>“%1” đã phát hành với thiết lập khác; hãy đặt tên khác cho bản này.</translation>
    </message>
    <message>
        <source>Choosing documents and layers</source>
        <translation>Đang chọn tài liệu và lớp</translation>
    </message>
    <message>
        <source>Counting what the formats cannot carry</source>
        <translation>Đang đếm những gì các định dạng không giữ được</translation>
    </message>
    <message>
        <source>“%1” exists and is not this release; choose another folder.</source>
        <translation>“%1” đã có và không phải bản phát hành này; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Không tạo được thư mục “%1”.</translation>
    </message>
    <message>
        <source>The finished release cannot be moved to “%1”.</source>
        <translation>Không chuyển được bản phát hành đã xong tới “%1”.</translation>
    </message>
    <message>
        <source>%1 documents are not settled (%2); settle them, or leave them out or take them as they are.</source>
        <translation>%1 tài liệu chưa chốt (%2); hãy chốt, bỏ ra, hoặc lấy như hiện có.</translation>
    </message>
    <message>
        <source>No document is left to release.</source>
        <translation>Không còn tài liệu nào để phát hành.</translation>
    </message>
    <message>
        <source>“%1” made again is not what was released; nothing was written.</source>
        <translation>“%1” tạo lại không giống bản đã phát hành; chưa ghi gì.</translation>
    </message>
    <message>
        <source>There is no release “%1”.</source>
        <translation>Không có bản phát hành “%1”.</translation>
    </message>
    <message>
        <source>“%1” has several annotators and no settled gold layer.</source>
        <translation>“%1” có nhiều người gán nhãn mà chưa có lớp chuẩn đã chốt.</translation>
    </message>
    <message>
        <source>“%1” has no gold layer.</source>
        <translation>“%1” không có lớp chuẩn.</translation>
    </message>
    <message>
        <source>“%1” has not been annotated.</source>
        <translation>“%1” chưa được gán nhãn.</translation>
    </message>
    <message>
        <source>“%1” is not done by %2.</source>
        <translation>“%1” chưa được %2 làm xong.</translation>
    </message>
    <message>
        <source>There is no annotator “%1”.</source>
        <translation>Không có người gán nhãn “%1”.</translation>
    </message>
    <message>
        <source>There is no document “%1”.</source>
        <translation>Không có tài liệu “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not a release of Dấu: it has no SHA256SUMS.</source>
        <translation>“%1” không phải bản phát hành của Dấu: không có SHA256SUMS.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>“%1” is not what was released: its SHA-256 differs.</source>
        <translation>“%1” không còn như khi phát hành: SHA-256 khác.</translation>
    </message>
    <message>
        <source>“%1” does not belong to the release.</source>
        <translation>“%1” không thuộc bản phát hành.</translation>
    </message>
    <message>
        <source>What release.json counts of “%1” is not what is there.</source>
        <translation>Số mà release.json ghi cho “%1” không khớp với những gì có ở đó.</translation>
    </message>
    <message>
        <source>The document “%1” is missing.</source>
        <translation>Thiếu tài liệu “%1”.</translation>
    </message>
    <message>
        <source>The counts of the data card are not those of the annotations.</source>
        <translation>Số đếm trong phiếu dữ liệu không khớp với các chú giải.</translation>
    </message>
    <message>
        <source>Checking sums</source>
        <translation>Đang kiểm tra tổng băm</translation>
    </message>
    <message>
        <source>Checking quotes</source>
        <translation>Đang kiểm tra trích dẫn</translation>
    </message>
    <message>
        <source>The format “%1” is not known here.</source>
        <translation>Ở đây không biết định dạng “%1”.</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Đang đọc văn bản</translation>
    </message>
    <message>
        <source>%1 texts are not among yours, or differ from what was annotated (%2); nothing was written.</source>
        <translation>%1 văn bản không có trong số của bạn, hoặc khác với văn bản đã gán nhãn (%2); chưa ghi gì.</translation>
    </message>
    <message>
        <source>“%1” is not the file that was made from the texts; nothing was written.</source>
        <translation>“%1” không phải tệp đã được tạo từ các văn bản; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>%1 documents make %2 groups that must stay together: too few for %3 parts; a part would be empty.</source>
        <translation>%1 tài liệu thành %2 nhóm phải ở cùng nhau: quá ít cho %3 phần; một phần sẽ trống.</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>“%1”: %2.</translation>
    </message>
    <message>
        <source>a quote at %1 is not the one that was annotated</source>
        <translation>một trích dẫn ở %1 không phải cái đã được gán nhãn</translation>
    </message>
    <message>
        <source>standoff.jsonl holds a line that does not belong to a release.</source>
        <translation>standoff.jsonl chứa một dòng không thuộc bản phát hành nào.</translation>
    </message>
    <message>
        <source>“%1” is not a release of Dấu: %2.</source>
        <translation>“%1” không phải bản phát hành của Dấu: %2.</translation>
    </message>
    <message>
        <source>release.json is of another version</source>
        <translation>release.json thuộc phiên bản khác</translation>
    </message>
    <message>
        <source>The text of “%1” is not there.</source>
        <translation>Không có văn bản của “%1”.</translation>
    </message>
    <message>
        <source>The text of “%1” is not the one that was annotated.</source>
        <translation>Văn bản của “%1” không phải văn bản đã được gán nhãn.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There is no gold layer yet to settle into.</source>
        <translation>Chưa có lớp chuẩn nào để chốt vào.</translation>
    </message>
    <message>
        <source>Stopped; nothing was decided.</source>
        <translation>Đã dừng; chưa quyết định gì.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>none is right</source>
        <translation>không phương án nào đúng</translation>
    </message>
    <message>
        <source>all are kept</source>
        <translation>giữ tất cả</translation>
    </message>
    <message>
        <source>another reading</source>
        <translation>phương án khác</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>hoãn</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>no clause</source>
        <translation>không có điều</translation>
    </message>
    <message>
        <source>%1 of %2 decisions were made another way.</source>
        <translation>%1 trên %2 quyết định khác với của bạn.</translation>
    </message>
    <message>
        <source>- you: %1
- decided: %2
</source>
        <translation>- bạn: %1
- quyết định: %2
</translation>
    </message>
    <message>
        <source>- clause: %1
</source>
        <translation>- điều: %1
</translation>
    </message>
    <message>
        <source>- comment: %1
</source>
        <translation>- nhận xét: %1
</translation>
    </message>
    <message>
        <source>- your answer: %1
</source>
        <translation>- câu trả lời của bạn: %1
</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Trích đoạn</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Phương án</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Cases to talk over</source>
        <translation>Trường hợp cần bàn</translation>
    </message>
    <message>
        <source>White space at the edge of %1</source>
        <translation>Khoảng trắng ở biên của %1</translation>
    </message>
    <message>
        <source>Punctuation at the edge of %1: part of it?</source>
        <translation>Dấu câu ở biên của %1: có thuộc nó không?</translation>
    </message>
    <message>
        <source>Does %1 include the word before it?</source>
        <translation>%1 có gồm từ đứng trước không?</translation>
    </message>
    <message>
        <source>Does %1 include its %2?</source>
        <translation>%1 có gồm %2 của nó không?</translation>
    </message>
    <message>
        <source>Where does %1 begin?</source>
        <translation>%1 bắt đầu ở đâu?</translation>
    </message>
    <message>
        <source>Where does %1 end?</source>
        <translation>%1 kết thúc ở đâu?</translation>
    </message>
    <message>
        <source>Where does %1 begin and end?</source>
        <translation>%1 bắt đầu và kết thúc ở đâu?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hay </translation>
    </message>
    <message>
        <source>Is “%1” %2?</source>
        <translation>“%1” có phải %2 không?</translation>
    </message>
    <message>
        <source>“%1”: %2?</source>
        <translation>“%1”: %2?</translation>
    </message>
    <message>
        <source>Edges and label: %1?</source>
        <translation>Biên và nhãn: %1?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 của %2</translation>
    </message>
    <message>
        <source>One %1 or several?</source>
        <translation>Một %1 hay nhiều?</translation>
    </message>
    <message>
        <source>Is there %1 inside?</source>
        <translation>Bên trong có %1 không?</translation>
    </message>
    <message>
        <source>Is there the relation “%1”?</source>
        <translation>Có quan hệ “%1” không?</translation>
    </message>
    <message>
        <source>Which relation: %1?</source>
        <translation>Quan hệ nào: %1?</translation>
    </message>
    <message>
        <source>Which direction has the relation %1?</source>
        <translation>Quan hệ %1 theo chiều nào?</translation>
    </message>
    <message>
        <source>Where does the relation %1 go?</source>
        <translation>Quan hệ %1 đi tới đâu?</translation>
    </message>
    <message>
        <source>Which entity does %1 mean?</source>
        <translation>%1 chỉ thực thể nào?</translation>
    </message>
    <message>
        <source>One entity or several: %1</source>
        <translation>Một thực thể hay nhiều: %1</translation>
    </message>
    <message>
        <source>This unit has no version of that number.</source>
        <translation>Đơn vị này không có phương án mang số ấy.</translation>
    </message>
    <message>
        <source>This relation waits until its ends are settled.</source>
        <translation>Quan hệ này chờ đến khi hai đầu của nó được chốt.</translation>
    </message>
    <message>
        <source>This unit is no longer there: the layers have been changed.</source>
        <translation>Đơn vị này không còn ở đó: các lớp đã đổi.</translation>
    </message>
    <message>
        <source>%1 (%2 units)</source>
        <translation>%1 (%2 đơn vị)</translation>
    </message>
    <message>
        <source>Nothing has been decided here that could be answered.</source>
        <translation>Ở đây chưa có quyết định nào để trả lời.</translation>
    </message>
    <message>
        <source>The review</source>
        <translation>Việc rà soát</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>documents with two layers or more</source>
        <translation>tài liệu có từ hai lớp trở lên</translation>
    </message>
    <message>
        <source>documents settled</source>
        <translation>tài liệu đã chốt</translation>
    </message>
    <message>
        <source>annotations that all had alike</source>
        <translation>chú giải mọi người làm giống nhau</translation>
    </message>
    <message>
        <source>units of disagreement</source>
        <translation>đơn vị bất đồng</translation>
    </message>
    <message>
        <source>units settled</source>
        <translation>đơn vị đã chốt</translation>
    </message>
    <message>
        <source>units undecided</source>
        <translation>đơn vị chưa quyết định</translation>
    </message>
    <message>
        <source>of these deferred</source>
        <translation>trong đó đã hoãn</translation>
    </message>
    <message>
        <source>of these to be looked at again</source>
        <translation>trong đó cần xem lại</translation>
    </message>
    <message>
        <source>relations that wait for their ends</source>
        <translation>quan hệ chờ các đầu</translation>
    </message>
    <message>
        <source>share decided against a majority</source>
        <translation>tỉ lệ quyết định ngược với đa số</translation>
    </message>
    <message>
        <source>seconds per verdict, median</source>
        <translation>giây mỗi quyết định, trung vị</translation>
    </message>
    <message>
        <source>share of verdicts that took the proposal (Enter)</source>
        <translation>tỉ lệ quyết định lấy theo đề xuất (Enter)</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Unfinished, left out</source>
        <translation>Chưa xong, bỏ ra</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Also decides</source>
        <translation>Cũng quyết định</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Annotations by label</source>
        <translation>Chú giải theo nhãn</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Disagreements by class</source>
        <translation>Bất đồng theo loại</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Ai đã quyết định</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bởi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>quy tắc</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Các quyết định</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Các lý do</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>biên</translation>
    </message>
    <message>
        <source>label</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>boundary and label</source>
        <translation>biên và nhãn</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>thuộc tính</translation>
    </message>
    <message>
        <source>split or merged</source>
        <translation>tách hay gộp</translation>
    </message>
    <message>
        <source>nesting</source>
        <translation>lồng nhau</translation>
    </message>
    <message>
        <source>relation missing</source>
        <translation>thiếu quan hệ</translation>
    </message>
    <message>
        <source>relation type</source>
        <translation>loại quan hệ</translation>
    </message>
    <message>
        <source>relation direction</source>
        <translation>chiều quan hệ</translation>
    </message>
    <message>
        <source>relation end</source>
        <translation>đầu quan hệ</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>thực thể</translation>
    </message>
    <message>
        <source>grouping of mentions</source>
        <translation>cách nhóm các lần nhắc</translation>
    </message>
    <message>
        <source>alike for all</source>
        <translation>mọi người làm giống nhau</translation>
    </message>
    <message>
        <source>Alike for all: is %1 right?</source>
        <translation>Mọi người làm giống nhau: %1 có đúng không?</translation>
    </message>
    <message>
        <source>alike for all, checked all the same</source>
        <translation>mọi người làm giống nhau, vẫn được kiểm tra</translation>
    </message>
    <message>
        <source>of these decided otherwise</source>
        <translation>trong đó quyết định khác đi</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>a slip of the annotator</source>
        <translation>người gán nhãn sơ suất</translation>
    </message>
    <message>
        <source>a gap in the guideline</source>
        <translation>hướng dẫn còn thiếu</translation>
    </message>
    <message>
        <source>the guideline was misread</source>
        <translation>hiểu sai hướng dẫn</translation>
    </message>
    <message>
        <source>truly ambiguous</source>
        <translation>thật sự mơ hồ</translation>
    </message>
    <message>
        <source>an error in the text</source>
        <translation>lỗi trong văn bản</translation>
    </message>
    <message>
        <source>an error of the tool</source>
        <translation>lỗi của công cụ</translation>
    </message>
    <message>
        <source>where words end</source>
        <translation>ranh giới từ</translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s) marked nothing here</source>
        <translation>
            <numerusform>%n người gán nhãn không đánh dấu gì ở đây</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The scheme allows no fragments, as “%1” would have.</source>
        <translation>Bộ nhãn không cho nhiều mảnh, như “%1” sẽ có.</translation>
    </message>
    <message>
        <source>The scheme allows %1 fragments at most; “%2” would have %3.</source>
        <translation>Bộ nhãn cho nhiều nhất %1 mảnh; “%2” sẽ có %3.</translation>
    </message>
    <message>
        <source>“%1” is labelled %2 already.</source>
        <translation>“%1” đã mang nhãn %2 rồi.</translation>
    </message>
    <message>
        <source>%1 “%2” crosses %3 “%4”.</source>
        <translation>%1 “%2” cắt chéo %3 “%4”.</translation>
    </message>
    <message>
        <source>%1 “%2” may not lie in %3 “%4”.</source>
        <translation>%1 “%2” không được nằm trong %3 “%4”.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Không tạo được thư mục “%1”.</translation>
    </message>
    <message>
        <source>The sample cannot be moved to “%1”.</source>
        <translation>Không chuyển được dự án mẫu tới “%1”.</translation>
    </message>
    <message>
        <source>The sample cannot be unpacked to “%1”.</source>
        <translation>Không giải nén được dự án mẫu tới “%1”.</translation>
    </message>
    <message>
        <source>A title ends with its body and place</source>
        <translation>Chức danh kết thúc ở cơ quan và địa danh của nó</translation>
    </message>
    <message>
        <source>A title runs to the end of its body and place: *Bí thư Thành ủy Hải Vân*. Titles joined by commas are separate spans.

The body and the place are marked again inside.</source>
        <translation>Chức danh kéo tới hết tên cơ quan và địa danh: *Bí thư Thành ủy Hải Vân*. Các chức danh nối bằng dấu phẩy là những đoạn riêng.

Cơ quan và địa danh bên trong được gán nhãn thêm một lần.</translation>
    </message>
    <message>
        <source>The place belongs to the title.</source>
        <translation>Địa danh thuộc về chức danh.</translation>
    </message>
    <message>
        <source>Forms of address stay outside.</source>
        <translation>Từ xưng hô để ngoài.</translation>
    </message>
    <message>
        <source>Does “lưu ý” open a directive? To be talked over.</source>
        <translation>“Lưu ý” có mở đầu một chỉ đạo không? Cần bàn.</translation>
    </message>
    <message>
        <source>The sample is not whole.</source>
        <translation>Dự án mẫu không đủ.</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>chuẩn</translation>
    </message>
    <message>
        <source>The headline leaves the place out elsewhere; please look again.</source>
        <translation>Ở chỗ khác tít báo bỏ địa danh; xin xem lại.</translation>
    </message>
</context>
<context>
    <name>SchemeFaults</name>
    <message>
        <source>the key is missing.</source>
        <translation>thiếu khóa.</translation>
    </message>
    <message>
        <source>the key may hold only the letters A to Z and a to z, digits, “_” and “-”.</source>
        <translation>khóa chỉ gồm chữ A đến Z và a đến z, chữ số, “_” và “-”.</translation>
    </message>
    <message>
        <source>this key is there twice.</source>
        <translation>khóa này có hai lần.</translation>
    </message>
    <message>
        <source>“%1” is listed twice.</source>
        <translation>“%1” được liệt kê hai lần.</translation>
    </message>
    <message>
        <source>there is no attribute “%1”.</source>
        <translation>không có thuộc tính “%1”.</translation>
    </message>
    <message>
        <source>“%1” depends on the attribute “%2”, which is not listed here.</source>
        <translation>“%1” phụ thuộc thuộc tính “%2”, mà thuộc tính ấy không có ở đây.</translation>
    </message>
    <message>
        <source>there is no label “%1”.</source>
        <translation>không có nhãn “%1”.</translation>
    </message>
    <message>
        <source>the version must be 1 or more.</source>
        <translation>phiên bản phải từ 1 trở lên.</translation>
    </message>
    <message>
        <source>an annotation has at least one fragment, so this must be 1 or more.</source>
        <translation>một chú giải có ít nhất một mảnh, nên số này phải từ 1 trở lên.</translation>
    </message>
    <message>
        <source>the shortcut “%1” is not one capital letter from A to Z.</source>
        <translation>phím tắt “%1” không phải một chữ hoa từ A đến Z.</translation>
    </message>
    <message>
        <source>the shortcut “%1” is taken by “%2”.</source>
        <translation>phím tắt “%1” đã thuộc “%2”.</translation>
    </message>
    <message>
        <source>the colour “%1” is not of the form #rrggbb.</source>
        <translation>màu “%1” không có dạng #rrggbb.</translation>
    </message>
    <message>
        <source>the default “%1” is not a value of this attribute.</source>
        <translation>mặc định “%1” không phải giá trị của thuộc tính này.</translation>
    </message>
    <message>
        <source>the list of choices is empty.</source>
        <translation>danh sách lựa chọn trống.</translation>
    </message>
    <message>
        <source>only the kinds “choice” and “several” have choices.</source>
        <translation>chỉ loại “choice” và “several” có lựa chọn.</translation>
    </message>
    <message>
        <source>only the kind “text” has a pattern.</source>
        <translation>chỉ loại “text” có mẫu.</translation>
    </message>
    <message>
        <source>the pattern is not a regular expression: %1.</source>
        <translation>mẫu không phải biểu thức chính quy: %1.</translation>
    </message>
    <message>
        <source>its condition names the attribute “%1”, which does not exist.</source>
        <translation>điều kiện nêu thuộc tính “%1”, không có thuộc tính ấy.</translation>
    </message>
    <message>
        <source>its condition waits for “%1”, which is not a value of “%2”.</source>
        <translation>điều kiện chờ “%1”, không phải giá trị của “%2”.</translation>
    </message>
    <message>
        <source>its condition depends on itself, or on a chain of more than 16 others.</source>
        <translation>điều kiện phụ thuộc chính nó, hoặc một chuỗi hơn 16 điều kiện khác.</translation>
    </message>
    <message>
        <source>each end needs at least one label, or “*” for any.</source>
        <translation>mỗi đầu cần ít nhất một nhãn, hoặc “*” cho bất kỳ.</translation>
    </message>
    <message>
        <source>the name for “%1” is empty.</source>
        <translation>tên cho “%1” để trống.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are both called “%3”.</source>
        <translation>“%1” và “%2” cùng mang tên “%3”.</translation>
    </message>
    <message>
        <source>“%1” is not in the scheme.</source>
        <translation>“%1” không có trong bộ nhãn.</translation>
    </message>
    <message>
        <source>“%1” under “default_by_text” is not a regular expression: %2.</source>
        <translation>“%1” trong “default_by_text” không phải là biểu thức chính quy: %2.</translation>
    </message>
</context>
<context>
    <name>SchemeFile</name>
    <message>
        <source>the file is larger than 2 MiB, so it is not a scheme.</source>
        <translation>tệp lớn hơn 2 MiB, nên không phải bộ nhãn.</translation>
    </message>
    <message>
        <source>line %1 is not JSON: %2.</source>
        <translation>dòng %1 không phải JSON: %2.</translation>
    </message>
    <message>
        <source>a scheme is one JSON object { … }.</source>
        <translation>bộ nhãn là một đối tượng JSON { … }.</translation>
    </message>
</context>
<context>
    <name>SchemeReader</name>
    <message>
        <source>an object { … } is expected here.</source>
        <translation>ở đây cần một đối tượng { … }.</translation>
    </message>
    <message>
        <source>a list [ … ] is expected here.</source>
        <translation>ở đây cần một danh sách [ … ].</translation>
    </message>
    <message>
        <source>true or false is expected here.</source>
        <translation>ở đây cần true hoặc false.</translation>
    </message>
    <message>
        <source>a whole number is expected here.</source>
        <translation>ở đây cần một số nguyên.</translation>
    </message>
    <message>
        <source>the field is not known.</source>
        <translation>không biết trường này.</translation>
    </message>
    <message>
        <source>one of these is expected here: %1.</source>
        <translation>ở đây cần một trong: %1.</translation>
    </message>
    <message>
        <source>a text is expected here.</source>
        <translation>ở đây cần một chuỗi chữ.</translation>
    </message>
    <message>
        <source>half a character (a lone surrogate) is in this text.</source>
        <translation>nửa ký tự (nửa cặp thay thế) trong chuỗi này.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>The search was stopped.</source>
        <translation>Việc tìm đã dừng.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Stopped; nothing was kept.</source>
        <translation>Đã dừng; chưa giữ gì.</translation>
    </message>
</context>
<context>
    <name>Xml</name>
    <message>
        <source>the name of an attribute</source>
        <translation>tên thuộc tính</translation>
    </message>
    <message>
        <source>the value of an attribute</source>
        <translation>giá trị thuộc tính</translation>
    </message>
    <message>
        <source>the name of an annotator</source>
        <translation>tên người gán nhãn</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>một ghi chú</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>một nhãn</translation>
    </message>
    <message>
        <source>an origin</source>
        <translation>một nguồn gốc</translation>
    </message>
    <message>
        <source>a relation</source>
        <translation>một quan hệ</translation>
    </message>
    <message>
        <source>an entity</source>
        <translation>một thực thể</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>the metadata</source>
        <translation>siêu dữ liệu</translation>
    </message>
    <message>
        <source>the name of a zone</source>
        <translation>tên vùng</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>headline</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>sa-pô</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>tít phụ</translation>
    </message>
    <message>
        <source>body</source>
        <translation>thân bài</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>chú thích ảnh</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>tác giả</translation>
    </message>
    <message>
        <source>player</source>
        <translation>trình phát</translation>
    </message>
    <message>
        <source>voice list</source>
        <translation>danh sách giọng đọc</translation>
    </message>
    <message>
        <source>repeated caption</source>
        <translation>chú thích lặp</translation>
    </message>
    <message>
        <source>repeated headline</source>
        <translation>tiêu đề lặp</translation>
    </message>
    <message>
        <source>name of the paper</source>
        <translation>tên báo</translation>
    </message>
    <message>
        <source>source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>bình luận</translation>
    </message>
    <message>
        <source>end mark</source>
        <translation>dấu hết</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
</context>
<context>
    <name>dau</name>
    <message>
        <source>%1 characters U+0000 became U+FFFD.</source>
        <translation>%1 ký tự U+0000 đã thành U+FFFD.</translation>
    </message>
    <message>
        <source>There is no %1 beside it, and the project has no document “%2”.</source>
        <translation>Không có %1 bên cạnh, và dự án không có tài liệu “%2”.</translation>
    </message>
    <message>
        <source>The line is not valid UTF-8.</source>
        <translation>Dòng không phải UTF-8 hợp lệ.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Tệp trống.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Không đọc được tệp “%1”: %2.</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept.</source>
        <translation>Đã dừng; chưa giữ gì.</translation>
    </message>
    <message>
        <source>The file “%1” has %2 MB; more than %3 MB are not read.</source>
        <translation>Tệp “%1” có %2 MB; quá %3 MB thì không đọc.</translation>
    </message>
    <message>
        <source>must be 64 hexadecimal digits</source>
        <translation>phải là 64 chữ số thập lục phân</translation>
    </message>
    <message>
        <source>must not be “%1”</source>
        <translation>không được là “%1”</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>bị thiếu</translation>
    </message>
    <message>
        <source>must hold [begin, end, label] or objects with start_offset, end_offset and label</source>
        <translation>phải chứa [begin, end, label] hoặc đối tượng có start_offset, end_offset và label</translation>
    </message>
    <message>
        <source>There is no nif:Context with a nif:isString.</source>
        <translation>Không có nif:Context nào mang nif:isString.</translation>
    </message>
    <message>
        <source>The codebook names %1 codes and no documents: %2.</source>
        <translation>Sổ mã nêu %1 mã mà không có tài liệu nào: %2.</translation>
    </message>
    <message>
        <source>The ZIP holds no project.qde: it is not a REFI-QDA project.</source>
        <translation>ZIP không chứa project.qde: không phải dự án REFI-QDA.</translation>
    </message>
    <message>
        <source>The text of “%1” is not in the project.</source>
        <translation>Văn bản của “%1” không có trong dự án.</translation>
    </message>
    <message>
        <source>The text is damaged or larger than %1 MB.</source>
        <translation>Văn bản bị hỏng hoặc lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>%1 annotations without any text in “%2” are not kept.</source>
        <translation>%1 chú giải không có chữ nào trong “%2” không được giữ.</translation>
    </message>
    <message>
        <source>The offsets are read as %1.</source>
        <translation>Vị trí được đọc theo %1.</translation>
    </message>
    <message>
        <source>The passages of “%1” overlap.</source>
        <translation>Các đoạn văn (passage) của “%1” chồng lên nhau.</translation>
    </message>
    <message>
        <source>The relation %1 links something that is not an annotation of one annotator, and is not kept.</source>
        <translation>Quan hệ %1 nối thứ không phải chú giải của một người gán nhãn, nên không được giữ.</translation>
    </message>
    <message>
        <source>The document “%1” cannot be written with raw tags: %2. Choose the flavour “escaped”.</source>
        <translation>Không ghi được tài liệu “%1” với thẻ để nguyên: %2. Hãy chọn kiểu “escaped”.</translation>
    </message>
    <message>
        <source>its text holds such a tag itself</source>
        <translation>chính văn bản có thẻ như thế</translation>
    </message>
    <message>
        <source>the label “%1” holds both kinds of quotes</source>
        <translation>nhãn “%1” có cả hai loại dấu nháy</translation>
    </message>
    <message>
        <source>Annotation %1 of “%2”</source>
        <translation>Chú giải %1 của “%2”</translation>
    </message>
    <message>
        <source>%1 annotations without any text are not kept.</source>
        <translation>%1 chú giải không có chữ nào không được giữ.</translation>
    </message>
    <message>
        <source>The set “Original markups” is not kept.</source>
        <translation>Tập “Original markups” không được giữ.</translation>
    </message>
    <message>
        <source>The id %1 stands twice.</source>
        <translation>Mã %1 có hai lần.</translation>
    </message>
    <message>
        <source>A relation to annotation %1, which is not there, is not kept.</source>
        <translation>Một quan hệ tới chú giải %1, không có ở đó, nên không được giữ.</translation>
    </message>
    <message>
        <source>This is not imported: %1.</source>
        <translation>Phần này không được nhập: %1.</translation>
    </message>
    <message>
        <source>The annotation %1</source>
        <translation>Chú giải %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Không đọc được tệp: %1.</translation>
    </message>
    <message>
        <source>it is a link or a device</source>
        <translation>đó là liên kết hoặc tệp thiết bị</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>nó bị mã hóa</translation>
    </message>
    <message>
        <source>its name is empty or too long</source>
        <translation>tên của nó trống hoặc quá dài</translation>
    </message>
    <message>
        <source>its name has control characters</source>
        <translation>tên của nó có ký tự điều khiển</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>tên của nó dẫn ra ngoài tệp nén</translation>
    </message>
    <message>
        <source>it lies more than %1 folders deep</source>
        <translation>nó nằm sâu hơn %1 tầng thư mục</translation>
    </message>
    <message>
        <source>it has more than %1 MB</source>
        <translation>nó lớn hơn %1 MB</translation>
    </message>
    <message>
        <source>The ZIP “%1” is not read: %2.</source>
        <translation>Không đọc ZIP “%1”: %2.</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>nó bị hỏng (%1)</translation>
    </message>
    <message>
        <source>it has more than %1 entries</source>
        <translation>nó có hơn %1 mục</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>“%1” is in it twice</source>
        <translation>“%1” có hai lần trong đó</translation>
    </message>
    <message>
        <source>“%1” in it is damaged (%2)</source>
        <translation>“%1” trong đó bị hỏng (%2)</translation>
    </message>
    <message>
        <source>“%1” becomes too large when unpacked</source>
        <translation>“%1” quá lớn khi giải nén</translation>
    </message>
    <message>
        <source>left edge</source>
        <translation>biên trái</translation>
    </message>
    <message>
        <source>right edge</source>
        <translation>biên phải</translation>
    </message>
    <message>
        <source>both edges</source>
        <translation>cả hai biên</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>khoảng trắng</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>dấu câu</translation>
    </message>
    <message>
        <source>a classifier</source>
        <translation>loại từ</translation>
    </message>
    <message>
        <source>a title word</source>
        <translation>từ chỉ chức danh</translation>
    </message>
    <message>
        <source>a nested head</source>
        <translation>phần chính lồng trong</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>chưa quyết định</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>đã hoãn</translation>
    </message>
    <message>
        <source>to be looked at again</source>
        <translation>cần xem lại</translation>
    </message>
    <message>
        <source>waits for its ends</source>
        <translation>chờ các đầu</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>phương án %1</translation>
    </message>
    <message>
        <source>none is right</source>
        <translation>không phương án nào đúng</translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>giữ tất cả</translation>
    </message>
    <message>
        <source>edited: a third reading</source>
        <translation>đã sửa: phương án thứ ba</translation>
    </message>
    <message>
        <source>answered by an annotator</source>
        <translation>người gán nhãn đã trả lời</translation>
    </message>
    <message>
        <source>settled by a rule</source>
        <translation>chốt theo quy tắc</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>chưa đặt</translation>
    </message>
    <message>
        <source>(elsewhere)</source>
        <translation>(ở nơi khác)</translation>
    </message>
    <message>
        <source>no entity</source>
        <translation>không thực thể</translation>
    </message>
    <message>
        <source>There are many spans here; which stands for which is a guess.</source>
        <translation>Ở đây có nhiều đoạn; đoạn nào ứng với đoạn nào là phỏng đoán.</translation>
    </message>
    <message>
        <source>what all have alike</source>
        <translation>những gì mọi người làm giống nhau</translation>
    </message>
    <message>
        <source>what most have</source>
        <translation>những gì đa số có</translation>
    </message>
    <message>
        <source>blanks and punctuation at edges</source>
        <translation>khoảng trắng và dấu câu ở biên</translation>
    </message>
    <message>
        <source>edges that most have</source>
        <translation>biên mà đa số chọn</translation>
    </message>
    <message>
        <source>%1 infons of the collection are not kept.</source>
        <translation>Không giữ %1 infon của bộ sưu tập.</translation>
    </message>
    <message>
        <source>%1 infons of passages and sentences of “%2” are not kept.</source>
        <translation>Không giữ %1 infon của các đoạn và câu trong “%2”.</translation>
    </message>
    <message>
        <source>%1 relations of “%2” with fewer than two ends are not kept.</source>
        <translation>Không giữ %1 quan hệ của “%2” có ít hơn hai đầu.</translation>
    </message>
    <message>
        <source>What the ends of %1 relations of “%2” are called is not kept: only which is the first.</source>
        <translation>Không giữ tên các đầu của %1 quan hệ trong “%2”: chỉ giữ đầu nào đứng trước.</translation>
    </message>
    <message>
        <source>There is no text for “%1”: neither beside it (%2) nor as a document “%3” in the project.</source>
        <translation>Không có văn bản cho “%1”: không có tệp bên cạnh (%2), cũng không có tài liệu “%3” trong dự án.</translation>
    </message>
    <message>
        <source>%1 annotations of the type “%2” are not kept.</source>
        <translation>Không giữ %1 chú giải thuộc kiểu “%2”.</translation>
    </message>
    <message>
        <source>%1 further views of documents are not read.</source>
        <translation>Không đọc %1 khung nhìn khác của các tài liệu.</translation>
    </message>
    <message>
        <source>%1 annotations of further views are not kept.</source>
        <translation>Không giữ %1 chú giải của các khung nhìn khác.</translation>
    </message>
    <message>
        <source>This is a project without %1 of its texts: give the .qdpx that it comes from, which holds them.</source>
        <translation>Đây là dự án thiếu %1 văn bản của nó: hãy đưa tệp .qdpx gốc có chứa chúng.</translation>
    </message>
</context>
<context>
    <name>dau::AgreementChoices</name>
    <message>
        <source>all labels</source>
        <translation>mọi nhãn</translation>
    </message>
    <message>
        <source>all annotators but gold</source>
        <translation>mọi người gán nhãn, trừ lớp chuẩn</translation>
    </message>
    <message numerus="yes">
        <source>%n annotators</source>
        <translation>
            <numerusform>%n người gán nhãn</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of layer</source>
        <translation>Loại lớp</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Độ đo</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>skipped zones too</source>
        <translation>cả vùng bỏ qua</translation>
    </message>
    <message>
        <source>unfinished too</source>
        <translation>cả phần chưa xong</translation>
    </message>
</context>
<context>
    <name>dau::AgreementPage</name>
    <message>
        <source>Enter or a click on a number lists the passages behind it.</source>
        <translation>Enter hoặc bấm vào một số để liệt kê các trích đoạn đứng sau nó.</translation>
    </message>
    <message>
        <source>interval: %1</source>
        <translation>khoảng: %1</translation>
    </message>
    <message>
        <source>has not</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>%1: %2 · %3: %4 · %5</source>
        <translation>%1: %2 · %3: %4 · %5</translation>
    </message>
    <message>
        <source>%1: nothing on which they differ.</source>
        <translation>%1: không có chỗ nào khác nhau.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Ghi báo cáo</translation>
    </message>
    <message>
        <source>Report (*.html);;Table (*.csv);;LaTeX (*.tex);;To compute it again (*.json)</source>
        <translation>Báo cáo (*.html);;Bảng (*.csv);;LaTeX (*.tex);;Để tính lại (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Báo cáo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Passages behind the number</source>
        <translation>Các trích đoạn đứng sau con số</translation>
    </message>
    <message>
        <source>%1: the first %2 passages. Enter goes to one, R to its unit in Review, Esc back.</source>
        <translation>%1: %2 trích đoạn đầu. Enter để tới, R để tới đơn vị của nó ở Rà soát, Esc để về.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n passage(s). Enter goes to one, R to its unit in Review, Esc back.</source>
        <translation>
            <numerusform>%1: %n trích đoạn. Enter để tới, R để tới đơn vị của nó ở Rà soát, Esc để về.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::AgreementTables</name>
    <message>
        <source>unmarked</source>
        <translation>không đánh dấu</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>interval, 95 %</source>
        <translation>khoảng, 95 %</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>nhất trí</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>lượt dùng</translation>
    </message>
    <message>
        <source>counts only</source>
        <translation>chỉ có số đếm</translation>
    </message>
    <message>
        <source>fewer than 10 uses</source>
        <translation>ít hơn 10 lượt dùng</translation>
    </message>
    <message>
        <source>spans of both</source>
        <translation>đoạn của cả hai</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Vòng %1</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>tài liệu</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 so với %2</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>Labels against labels</source>
        <translation>Nhãn so với nhãn</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Theo nhãn</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Theo tài liệu</translation>
    </message>
    <message>
        <source>By round</source>
        <translation>Theo vòng</translation>
    </message>
    <message>
        <source>Agreement of annotators, pair by pair</source>
        <translation>Độ nhất trí của người gán nhãn, theo từng cặp</translation>
    </message>
    <message>
        <source>Labels of aligned spans</source>
        <translation>Nhãn của các đoạn đã gióng</translation>
    </message>
    <message>
        <source>Pair of annotators</source>
        <translation>Cặp người gán nhãn</translation>
    </message>
    <message>
        <source>Agreement by label</source>
        <translation>Độ nhất trí theo nhãn</translation>
    </message>
    <message>
        <source>Agreement by document</source>
        <translation>Độ nhất trí theo tài liệu</translation>
    </message>
    <message>
        <source>Agreement by round</source>
        <translation>Độ nhất trí theo vòng</translation>
    </message>
</context>
<context>
    <name>dau::AnnotatePage</name>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
</context>
<context>
    <name>dau::AssignPanel</name>
    <message>
        <source>Documents (none selected: all)</source>
        <translation>Tài liệu (không chọn: tất cả)</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>Each document by</source>
        <translation>Mỗi tài liệu do mấy người</translation>
    </message>
    <message>
        <source>Share with that many; the rest by one</source>
        <translation>Phần giao cho bấy nhiêu người; còn lại một người</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Vòng</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Giao</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>The selected documents are no longer given to the ticked annotators</source>
        <translation>Các tài liệu đã chọn không còn giao cho những người gán nhãn đã đánh dấu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>%1: %2 (+%3)</source>
        <translation>%1: %2 (+%3)</translation>
    </message>
    <message>
        <source>Tick annotators to see how many documents each would have.</source>
        <translation>Hãy đánh dấu người gán nhãn để xem mỗi người sẽ có bao nhiêu tài liệu.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were assigned. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Đã giao %n tài liệu. Ctrl+Z để lấy lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were taken away again. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Đã thôi giao %n tài liệu. Ctrl+Z để lấy lại.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::AttributeRow</name>
    <message>
        <source>year-month-day</source>
        <translation>năm-tháng-ngày</translation>
    </message>
    <message>
        <source>%1 (carried)</source>
        <translation>%1 (mang theo)</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (mặc định)</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Đây không phải là số.</translation>
    </message>
    <message>
        <source>A date is written year-month-day: 2024-09-02.</source>
        <translation>Ngày viết năm-tháng-ngày: 2024-09-02.</translation>
    </message>
    <message>
        <source>This does not have the form %1.</source>
        <translation>Không có dạng %1.</translation>
    </message>
</context>
<context>
    <name>dau::BackupsPanel</name>
    <message>
        <source>Backups are made after 30 minutes of change and before every import, checked, and kept outside the project&apos;s folder. Restoring keeps what is there now beside it under another name.</source>
        <translation>Bản sao lưu được tạo sau 30 phút có thay đổi và trước mỗi lần nhập, được kiểm tra, và giữ ngoài thư mục của dự án. Khôi phục vẫn giữ cái hiện có bên cạnh dưới tên khác.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Check the project</source>
        <translation>Kiểm tra dự án</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>The backup was made and checked.</source>
        <translation>Đã tạo và kiểm tra bản sao lưu.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>The project is sound.</source>
        <translation>Dự án toàn vẹn.</translation>
    </message>
</context>
<context>
    <name>dau::BiocReader</name>
    <message>
        <source>The file is not a BioC collection: its first element is “%1”.</source>
        <translation>Tệp không phải tập BioC: phần tử đầu của nó là “%1”.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>“%1” is not an offset or a length.</source>
        <translation>“%1” không phải vị trí hay độ dài.</translation>
    </message>
</context>
<context>
    <name>dau::BratReader</name>
    <message>
        <source>%1 more faults in this file are not listed.</source>
        <translation>Còn %1 lỗi nữa trong tệp này không liệt kê.</translation>
    </message>
    <message>
        <source>Comments outside notes are not kept.</source>
        <translation>Chú thích ngoài ghi chú không được giữ.</translation>
    </message>
    <message>
        <source>“%1” is not a line of a brat file.</source>
        <translation>“%1” không phải một dòng của tệp brat.</translation>
    </message>
    <message>
        <source>The id %1 stands twice: first in line %2.</source>
        <translation>Mã %1 có hai lần: lần đầu ở dòng %2.</translation>
    </message>
    <message>
        <source>Notes under other ids than #1, #2, ... are read as notes.</source>
        <translation>Ghi chú mang mã khác #1, #2, ... được đọc như ghi chú.</translation>
    </message>
    <message>
        <source>%1 must have a type and pairs of whole numbers, not “%2”.</source>
        <translation>%1 phải có một loại và các cặp số nguyên, không phải “%2”.</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3, which is not a span.</source>
        <translation>%1 đi từ %2 đến %3, đó không phải một đoạn.</translation>
    </message>
    <message>
        <source>The offsets are read as %1.</source>
        <translation>Vị trí được đọc theo %1.</translation>
    </message>
    <message>
        <source> (counted in %1)</source>
        <translation> (đếm theo %1)</translation>
    </message>
    <message>
        <source>%1 ends at %2, but the text has %3 characters%4.</source>
        <translation>%1 kết thúc ở %2, mà văn bản có %3 ký tự%4.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 begins or ends inside a character%4.</source>
        <translation>%1 từ %2 đến %3 bắt đầu hoặc kết thúc giữa một ký tự%4.</translation>
    </message>
    <message>
        <source>%1 says “%2”, but the text from %3 to %4 is “%5”%6.</source>
        <translation>%1 ghi “%2”, mà văn bản từ %3 đến %4 là “%5”%6.</translation>
    </message>
    <message>
        <source>Events are read as relations from their triggers.</source>
        <translation>Sự kiện được đọc thành quan hệ từ từ kích hoạt.</translation>
    </message>
    <message>
        <source>%1 must have a role and an id in “%2”.</source>
        <translation>%1 phải có vai và mã trong “%2”.</translation>
    </message>
    <message>
        <source>%1 names the trigger %2, which is not in this file.</source>
        <translation>%1 nêu từ kích hoạt %2, không có trong tệp này.</translation>
    </message>
    <message>
        <source>%1 must have two ends, not “%2”.</source>
        <translation>%1 phải có hai đầu, không phải “%2”.</translation>
    </message>
    <message>
        <source>The names of roles in relations are not kept: the first is where they come from.</source>
        <translation>Tên vai trong quan hệ không được giữ: đầu thứ nhất là nơi xuất phát.</translation>
    </message>
    <message>
        <source>%1 must have a name and an id, not “%2”.</source>
        <translation>%1 phải có tên và mã, không phải “%2”.</translation>
    </message>
    <message>
        <source>%1 is on %2, which is not in this file.</source>
        <translation>%1 nằm trên %2, không có trong tệp này.</translation>
    </message>
    <message>
        <source>Notes on other things than spans and events are not kept.</source>
        <translation>Ghi chú cho thứ khác đoạn và sự kiện không được giữ.</translation>
    </message>
    <message>
        <source>The kind “%1” of a note is not kept.</source>
        <translation>Loại ghi chú “%1” không được giữ.</translation>
    </message>
    <message>
        <source>The sets “%1” are read as entities.</source>
        <translation>Các tập “%1” được đọc thành thực thể.</translation>
    </message>
    <message>
        <source>%1 must have the shape “Reference T1 DB:ID”, not “%2”.</source>
        <translation>%1 phải có dạng “Reference T1 DB:ID”, không phải “%2”.</translation>
    </message>
    <message>
        <source>A second reference of a span is not kept.</source>
        <translation>Tham chiếu thứ hai của một đoạn không được giữ.</translation>
    </message>
    <message>
        <source>A set holds spans with different references; each keeps its own.</source>
        <translation>Một tập chứa đoạn có tham chiếu khác nhau; mỗi đoạn giữ cái của mình.</translation>
    </message>
    <message>
        <source>%1 is about %2, which is neither a span nor an event.</source>
        <translation>%1 nói về %2, không phải đoạn cũng không phải sự kiện.</translation>
    </message>
    <message>
        <source>%1 names %2, which is not in this file.</source>
        <translation>%1 nêu %2, không có trong tệp này.</translation>
    </message>
</context>
<context>
    <name>dau::ClauseQuestion</name>
    <message>
        <source>guideline</source>
        <translation>hướng dẫn</translation>
    </message>
    <message>
        <source>cite, or make the new clause</source>
        <translation>dẫn, hoặc lập điều mới</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>Cite a clause</source>
        <translation>Dẫn một điều</translation>
    </message>
    <message>
        <source>Clauses of the guideline</source>
        <translation>Các điều của hướng dẫn</translation>
    </message>
    <message>
        <source>A new clause, with this case as its example</source>
        <translation>Một điều mới, lấy trường hợp này làm ví dụ</translation>
    </message>
    <message>
        <source>What the clause is called</source>
        <translation>Tên của điều</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Nội dung của điều</translation>
    </message>
    <message>
        <source>proposes nothing</source>
        <translation>không đề xuất gì</translation>
    </message>
    <message>
        <source>proposes version %1 here, and the same for its whole question</source>
        <translation>đề xuất phương án %1 ở đây, và như vậy cho cả câu hỏi này</translation>
    </message>
    <message>
        <source>Make the clause</source>
        <translation>Lập điều này</translation>
    </message>
</context>
<context>
    <name>dau::ColourMenu</name>
    <message>
        <source>Another colour…</source>
        <translation>Màu khác…</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Màu khác</translation>
    </message>
</context>
<context>
    <name>dau::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>A command or a label…</source>
        <translation>Một lệnh hay một nhãn…</translation>
    </message>
    <message>
        <source>A command or a label</source>
        <translation>Một lệnh hay một nhãn</translation>
    </message>
</context>
<context>
    <name>dau::CommentQuestion</name>
    <message>
        <source>comment</source>
        <translation>nhận xét</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>giữ</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>Comment for the annotators</source>
        <translation>Nhận xét cho người gán nhãn</translation>
    </message>
</context>
<context>
    <name>dau::ConllReader</name>
    <message>
        <source>“%1” is not a tag: it must be O or begin with B-, I-, E-, S-, L- or U-.</source>
        <translation>“%1” không phải thẻ: phải là O hoặc bắt đầu bằng B-, I-, E-, S-, L- hay U-.</translation>
    </message>
    <message>
        <source>%1 more I- tags without a B- are read as B-.</source>
        <translation>Còn %1 thẻ I- không có B- được đọc thành B-.</translation>
    </message>
    <message>
        <source>The line is longer than 1 MB.</source>
        <translation>Dòng dài hơn 1 MB.</translation>
    </message>
    <message>
        <source>The line has more than %1 columns.</source>
        <translation>Dòng có hơn %1 cột.</translation>
    </message>
    <message>
        <source>The line has one column: there must be a token and a tag.</source>
        <translation>Dòng có một cột: phải có từ tố và thẻ.</translation>
    </message>
    <message>
        <source>The line has %1 columns, but those above have %2.</source>
        <translation>Dòng có %1 cột, mà các dòng trên có %2.</translation>
    </message>
    <message>
        <source>The columns between token and tags are not kept.</source>
        <translation>Các cột giữa từ tố và thẻ không được giữ.</translation>
    </message>
    <message>
        <source>The text is put together from the tokens, with single blanks between them.</source>
        <translation>Văn bản được ghép từ các từ tố, cách nhau một khoảng trắng.</translation>
    </message>
    <message>
        <source>The token “%1” does not stand in the text of “%2” at character %3.</source>
        <translation>Từ tố “%1” không đứng trong văn bản của “%2” ở ký tự %3.</translation>
    </message>
    <message>
        <source>“%1” begins without a B-: the tags are read as IOB1.</source>
        <translation>“%1” bắt đầu mà không có B-: các thẻ được đọc theo IOB1.</translation>
    </message>
    <message>
        <source>“%1” stands without a B- before it and is read as B-.</source>
        <translation>“%1” đứng mà không có B- trước nó và được đọc thành B-.</translation>
    </message>
    <message>
        <source>Tokens are tagged as unknown, but no labels are named that were checked: the layer is taken as in progress.</source>
        <translation>Có đơn vị được gán là chưa biết, nhưng không nêu những nhãn nào đã được kiểm: lớp được xem là đang làm.</translation>
    </message>
</context>
<context>
    <name>dau::ConlluDocument</name>
    <message>
        <source>The line has not the ten columns of CoNLL-U, parted by TABs.</source>
        <translation>Dòng không có mười cột của CoNLL-U, cách nhau bằng TAB.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a word.</source>
        <translation>“%1” không phải số của một từ.</translation>
    </message>
    <message>
        <source>The word has no form.</source>
        <translation>Từ không có dạng chữ.</translation>
    </message>
</context>
<context>
    <name>dau::CorpusSearchPanel</name>
    <message>
        <source>%1 (skipped zone)</source>
        <translation>%1 (vùng bỏ qua)</translation>
    </message>
    <message>
        <source>Enter goes to the hits, Enter opens one</source>
        <translation>Enter tới các kết quả, Enter mở một kết quả</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>%1 tới giờ…</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>%1 kết quả đầu</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in the corpus</source>
        <translation>Tìm trong ngữ liệu</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Kết quả</translation>
    </message>
</context>
<context>
    <name>dau::CsvText</name>
    <message>
        <source>The row has more than %1 columns.</source>
        <translation>Hàng có hơn %1 cột.</translation>
    </message>
    <message>
        <source>A quoted cell that begins in this row has no end.</source>
        <translation>Một ô có nháy bắt đầu ở hàng này không có kết thúc.</translation>
    </message>
    <message>
        <source>A quoted cell of this row goes on after its closing quote.</source>
        <translation>Một ô có nháy ở hàng này còn chữ sau dấu nháy đóng.</translation>
    </message>
</context>
<context>
    <name>dau::DensityStrip</name>
    <message>
        <source>Where annotations and doubts lie</source>
        <translation>Chú giải và nghi ngờ nằm ở đâu</translation>
    </message>
</context>
<context>
    <name>dau::DocumentBuilder</name>
    <message>
        <source>The denotation %1 has no text and is not kept.</source>
        <translation>Denotation %1 không có chữ nào nên không được giữ.</translation>
    </message>
    <message>
        <source>The relation %1 links something that is not a denotation, and is not kept.</source>
        <translation>Quan hệ %1 nối thứ không phải denotation, nên không được giữ.</translation>
    </message>
    <message>
        <source>%1 attributes and modifications of relations, or of what is not there, are not kept.</source>
        <translation>Không giữ %1 thuộc tính và bổ nghĩa của quan hệ, hoặc của thứ không có trong tệp.</translation>
    </message>
</context>
<context>
    <name>dau::DocumentInspector</name>
    <message>
        <source>Labels of the document</source>
        <translation>Nhãn của tài liệu</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Siêu dữ liệu</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Vùng</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>hỗn hợp</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>một dòng</translation>
    </message>
    <message>
        <source>%1, skipped</source>
        <translation>%1, bỏ qua</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Ký tự</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>%1 with a byte order mark</source>
        <translation>%1 có dấu thứ tự byte</translation>
    </message>
    <message>
        <source>Normal form</source>
        <translation>Dạng chuẩn</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>Hết dòng</translation>
    </message>
</context>
<context>
    <name>dau::DocumentList</name>
    <message>
        <source>Filter documents</source>
        <translation>Lọc tài liệu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>all states</source>
        <translation>mọi trạng thái</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>như khi nhập</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>theo tên</translation>
    </message>
    <message>
        <source>by title</source>
        <translation>theo tiêu đề</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>theo trạng thái</translation>
    </message>
    <message>
        <source>most spans</source>
        <translation>nhiều đoạn nhất</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>dài nhất</translation>
    </message>
    <message>
        <source>%1 documents · %2 done</source>
        <translation>%1 tài liệu · %2 xong</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Metadata…</source>
        <translation>Siêu dữ liệu…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Bỏ khỏi dự án</translation>
    </message>
</context>
<context>
    <name>dau::DocumentPanel</name>
    <message>
        <source>Name and metadata of “%1”</source>
        <translation>Tên và siêu dữ liệu của “%1”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Siêu dữ liệu</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>giữ</translation>
    </message>
    <message>
        <source>leave as it was</source>
        <translation>để như cũ</translation>
    </message>
</context>
<context>
    <name>dau::EmptyProject</name>
    <message>
        <source>No documents yet</source>
        <translation>Chưa có tài liệu</translation>
    </message>
    <message>
        <source>Drop files or folders here: articles as text, web pages or tables, and labelled data in any format of the list under Export. You see what was found before anything is written.</source>
        <translation>Thả tệp hoặc thư mục vào đây: bài viết dạng văn bản, trang web hay bảng, và dữ liệu đã gán nhãn theo mọi định dạng trong danh sách ở mục Xuất. Bạn xem trước những gì tìm thấy rồi mới ghi.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Nhập một thư mục…</translation>
    </message>
</context>
<context>
    <name>dau::EnamexReader</name>
    <message>
        <source>The file has a document type declaration (DTD); such files are not read.</source>
        <translation>Tệp có khai báo kiểu tài liệu (DTD); không đọc những tệp như thế.</translation>
    </message>
    <message>
        <source>The file is XML without the root &lt;DOC&gt; … &lt;/DOC&gt;.</source>
        <translation>Tệp là XML không có gốc &lt;DOC&gt; … &lt;/DOC&gt;.</translation>
    </message>
    <message>
        <source>More than %1 tags lie inside one another.</source>
        <translation>Hơn %1 thẻ lồng trong nhau.</translation>
    </message>
    <message>
        <source>%1 tags without text or type are not kept.</source>
        <translation>%1 thẻ không có chữ hoặc loại không được giữ.</translation>
    </message>
    <message>
        <source>%1 other tags stay in the text as they stand: %2.</source>
        <translation>%1 thẻ khác ở nguyên trong văn bản: %2.</translation>
    </message>
    <message>
        <source>&lt;/%1&gt; closes nothing.</source>
        <translation>&lt;/%1&gt; không đóng thẻ nào.</translation>
    </message>
    <message>
        <source>&lt;%1 TYPE=&quot;%2&quot;&gt; is not closed.</source>
        <translation>&lt;%1 TYPE=&quot;%2&quot;&gt; chưa được đóng.</translation>
    </message>
    <message>
        <source>%1 attributes of tags are not kept: %2.</source>
        <translation>%1 thuộc tính của thẻ không được giữ: %2.</translation>
    </message>
</context>
<context>
    <name>dau::EncodingDelegate</name>
    <message>
        <source>found</source>
        <translation>tự tìm</translation>
    </message>
</context>
<context>
    <name>dau::EntityEditor</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Aliases (with ;)</source>
        <translation>Tên khác (cách nhau bằng ;)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>dau::EntityPanel</name>
    <message>
        <source>New entity “%1”</source>
        <translation>Thực thể mới “%1”</translation>
    </message>
    <message>
        <source>No entity</source>
        <translation>Không thực thể</translation>
    </message>
    <message>
        <source>%1 (this string)</source>
        <translation>%1 (chuỗi này)</translation>
    </message>
    <message>
        <source>%1 (known name, read-only)</source>
        <translation>%1 (tên đã biết, chỉ đọc)</translation>
    </message>
    <message>
        <source>“%1” is a known name for everybody: it can be taken, not changed.</source>
        <translation>“%1” là tên đã biết cho mọi người: chọn được, không đổi được.</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n lần nhắc</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity of “%1”</source>
        <translation>Thực thể của “%1”</translation>
    </message>
    <message>
        <source>Part of a name, or a new name</source>
        <translation>Một phần tên, hoặc tên mới</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Thực thể</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Các lần nhắc</translation>
    </message>
    <message>
        <source>take</source>
        <translation>lấy</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>its mentions</source>
        <translation>các lần nhắc</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>sửa</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
</context>
<context>
    <name>dau::ExportPanel</name>
    <message>
        <source>all layers</source>
        <translation>mọi lớp</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Nested spans</source>
        <translation>Đoạn lồng nhau</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Skipped zones</source>
        <translation>Vùng bỏ qua</translation>
    </message>
    <message>
        <source>all; or TITLE, BODY</source>
        <translation>tất cả; hoặc TITLE, BODY</translation>
    </message>
    <message>
        <source>outermost only</source>
        <translation>chỉ đoạn ngoài cùng</translation>
    </message>
    <message>
        <source>innermost only</source>
        <translation>chỉ đoạn trong cùng</translation>
    </message>
    <message>
        <source>one column per level</source>
        <translation>mỗi tầng một cột</translation>
    </message>
    <message>
        <source>one column per label</source>
        <translation>mỗi nhãn một cột</translation>
    </message>
    <message>
        <source>write them too</source>
        <translation>ghi cả chúng</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>Không giữ được</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Bao nhiêu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>What the format cannot carry</source>
        <translation>Những gì định dạng không giữ được</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>%1 carries everything</source>
        <translation>%1 giữ được mọi thứ</translation>
    </message>
    <message>
        <source>What %1 cannot carry</source>
        <translation>Những gì %1 không giữ được</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 và %n nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1 into a folder</source>
        <translation>Xuất %1 vào thư mục</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Xuất %1</translation>
    </message>
    <message>
        <source>%1 documents and %2 annotations written to %3; %4 spans read back and compared.</source>
        <translation>Đã ghi %1 tài liệu và %2 chú giải vào %3; đã đọc lại và so %4 đoạn.</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Mất mát</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>annotations kept</source>
        <translation>chú giải giữ được</translation>
    </message>
</context>
<context>
    <name>dau::FeedbackPanel</name>
    <message>
        <source>no clause</source>
        <translation>không có điều</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message>
        <source>Save the feedback</source>
        <translation>Lưu phản hồi</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Feedback for</source>
        <translation>Phản hồi cho</translation>
    </message>
    <message>
        <source>Annotator whose feedback is shown</source>
        <translation>Người gán nhãn có phản hồi đang hiện</translation>
    </message>
    <message>
        <source>Decisions against the annotator</source>
        <translation>Các quyết định khác với người gán nhãn</translation>
    </message>
    <message>
        <source>Your answer: why it should be looked at again</source>
        <translation>Câu trả lời của bạn: vì sao cần xem lại</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Câu trả lời của bạn</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Save this feedback…</source>
        <translation>Lưu phản hồi này…</translation>
    </message>
    <message>
        <source>%1 of %2 decisions were made another way.</source>
        <translation>%1 trên %2 quyết định khác với phần đã gán.</translation>
    </message>
    <message>
        <source>By class: %1</source>
        <translation>Theo loại: %1</translation>
    </message>
    <message>
        <source>By clause: %1</source>
        <translation>Theo điều: %1</translation>
    </message>
    <message>
        <source>had: %1</source>
        <translation>đã gán: %1</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>quyết định: %1</translation>
    </message>
    <message>
        <source>clause: %1</source>
        <translation>điều: %1</translation>
    </message>
    <message>
        <source>comment: %1</source>
        <translation>nhận xét: %1</translation>
    </message>
    <message>
        <source>answer: %1</source>
        <translation>trả lời: %1</translation>
    </message>
    <message>
        <source>Your answer was kept; the decision will be looked at again.</source>
        <translation>Đã giữ câu trả lời của bạn; quyết định sẽ được xem lại.</translation>
    </message>
    <message>
        <source>The feedback was written to “%1”.</source>
        <translation>Đã ghi phản hồi vào “%1”.</translation>
    </message>
</context>
<context>
    <name>dau::FindBar</name>
    <message>
        <source>not found</source>
        <translation>không thấy</translation>
    </message>
    <message>
        <source>%1 of %2, in a skipped zone</source>
        <translation>%1 trên %2, trong vùng bỏ qua</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Tìm trong tài liệu này</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Kết quả trước</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Kết quả sau</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Kết quả trước (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Kết quả sau (F3)</translation>
    </message>
</context>
<context>
    <name>dau::Fit</name>
    <message>
        <source>XML cannot hold the character U+%1, which is in %2 of the document “%3” at %4.</source>
        <translation>XML không chứa được ký tự U+%1, có ở %2 của tài liệu “%3”, vị trí %4.</translation>
    </message>
</context>
<context>
    <name>dau::ForeignOffsets::Way</name>
    <message>
        <source>UTF-16 units</source>
        <translation>đơn vị UTF-16</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>byte</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>điểm mã</translation>
    </message>
    <message>
        <source>, CR LF counted as one</source>
        <translation>, CR LF đếm là một</translation>
    </message>
    <message>
        <source>, the byte order mark counted</source>
        <translation>, đếm cả dấu thứ tự byte</translation>
    </message>
    <message>
        <source>grapheme clusters</source>
        <translation>cụm tự vị</translation>
    </message>
</context>
<context>
    <name>dau::ForeignSpans</name>
    <message>
        <source>The offsets are read as %1.</source>
        <translation>Vị trí được đọc theo %1.</translation>
    </message>
    <message>
        <source>%1 says “%2”, but the text from %3 to %4 is “%5” (counted in %6).</source>
        <translation>%1 ghi “%2”, mà văn bản từ %3 đến %4 là “%5” (đếm theo %6).</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3, which is not part of the text of %4 characters (counted in %5).</source>
        <translation>%1 đi từ %2 đến %3, đó không phải một phần của văn bản %4 ký tự (đếm theo %5).</translation>
    </message>
    <message>
        <source>%1 more spans do not fit; the document is not imported.</source>
        <translation>Còn %1 đoạn nữa không khớp; tài liệu không được nhập.</translation>
    </message>
</context>
<context>
    <name>dau::ForksPanel</name>
    <message>
        <source>The same annotation was changed at two seats that did not know of one another. The later change stands, the other one is kept until you choose.</source>
        <translation>Cùng một chú giải đã được đổi ở hai chỗ ngồi không biết nhau. Thay đổi sau có hiệu lực, cái kia được giữ đến khi bạn chọn.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>1: stands</source>
        <translation>1: có hiệu lực</translation>
    </message>
    <message>
        <source>2: the other</source>
        <translation>2: cái kia</translation>
    </message>
    <message>
        <source>Worked on in two places</source>
        <translation>Làm ở hai nơi</translation>
    </message>
    <message>
        <source>1  Keep what stands</source>
        <translation>1  Giữ cái đang có hiệu lực</translation>
    </message>
    <message>
        <source>2  Take the other</source>
        <translation>2  Lấy cái kia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Chosen. Ctrl+Z takes it back.</source>
        <translation>Đã chọn. Ctrl+Z để lấy lại.</translation>
    </message>
</context>
<context>
    <name>dau::FormatNamesTable</name>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Type in %1</source>
        <translation>Loại trong %1</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Trong %1</translation>
    </message>
    <message>
        <source>Names in %1</source>
        <translation>Tên trong %1</translation>
    </message>
    <message>
        <source>%1 is called %2 in %3 now, in and out. Ctrl+Z takes it back.</source>
        <translation>%1 nay mang tên %2 trong %3, khi đọc và khi ghi. Ctrl+Z để lấy lại.</translation>
    </message>
</context>
<context>
    <name>dau::GateReader</name>
    <message>
        <source>The file is not a GATE document: its first element is “%1”.</source>
        <translation>Tệp không phải tài liệu GATE: phần tử đầu của nó là “%1”.</translation>
    </message>
    <message>
        <source>The annotation %1 has no place in the text: its nodes are not there.</source>
        <translation>Chú giải %1 không có chỗ trong văn bản: không có các nút của nó.</translation>
    </message>
</context>
<context>
    <name>dau::GuidelinePanel</name>
    <message>
        <source>Clauses of the guideline</source>
        <translation>Các điều của hướng dẫn</translation>
    </message>
    <message>
        <source>Title of a new clause</source>
        <translation>Tiêu đề của điều mới</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Delete the clause</source>
        <translation>Xóa điều này</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Title of the clause</source>
        <translation>Tiêu đề của điều</translation>
    </message>
    <message>
        <source>What holds, in Markdown. Ctrl+Enter keeps it.</source>
        <translation>Quy định gì, viết bằng Markdown. Ctrl+Enter để giữ.</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Nội dung của điều</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>Examples of the clause</source>
        <translation>Ví dụ của điều</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>Bỏ ví dụ</translation>
    </message>
    <message>
        <source>Cases that cite the clause</source>
        <translation>Trường hợp dẫn điều này</translation>
    </message>
    <message>
        <source>Take as an example</source>
        <translation>Lấy làm ví dụ</translation>
    </message>
    <message>
        <source>A clause says how one kind of case is annotated. It stands beside the text where its labels are annotated, and decisions cite it.</source>
        <translation>Một điều nói cách gán nhãn cho một loại trường hợp. Nó hiện bên cạnh văn bản ở nơi gán các nhãn của nó, và các quyết định dẫn nó.</translation>
    </message>
    <message>
        <source>Cases: none cites it yet</source>
        <translation>Trường hợp: chưa có trường hợp nào dẫn</translation>
    </message>
    <message>
        <source>Cases that cite it: %1</source>
        <translation>Trường hợp dẫn điều này: %1</translation>
    </message>
    <message>
        <source>A clause needs a title.</source>
        <translation>Một điều cần có tiêu đề.</translation>
    </message>
    <message>
        <source>“%1” was deleted; Ctrl+Z brings it back.</source>
        <translation>Đã xóa “%1”; Ctrl+Z để lấy lại.</translation>
    </message>
    <message>
        <source>This case is an example already.</source>
        <translation>Trường hợp này đã là ví dụ rồi.</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>mọi nhãn</translation>
    </message>
    <message>
        <source>Agreement before and after: two annotators have not yet finished documents on both sides of its date.</source>
        <translation>Độ nhất trí trước và sau: chưa có hai người gán nhãn làm xong tài liệu ở cả hai phía ngày của điều này.</translation>
    </message>
    <message>
        <source>Agreement (%1) on %2</source>
        <translation>Độ nhất trí (%1) ở %2</translation>
    </message>
    <message>
        <source>before this clause %1 (documents: %2)</source>
        <translation>trước điều này %1 (số tài liệu: %2)</translation>
    </message>
    <message>
        <source>since then %1 (documents: %2)</source>
        <translation>từ đó đến nay %1 (số tài liệu: %2)</translation>
    </message>
    <message>
        <source>change %1, 95 %: %2 … %3</source>
        <translation>thay đổi %1, 95 %: %2 … %3</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>thay đổi %1</translation>
    </message>
</context>
<context>
    <name>dau::HelpOverlay</name>
    <message>
        <source>The keys</source>
        <translation>Các phím</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Đổi phím…</translation>
    </message>
    <message>
        <source>close</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Bây giờ: %1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Value of the first attribute; top row by position, or number pad</source>
        <translation>Giá trị của thuộc tính đầu; hàng trên theo vị trí, hoặc bàn phím số</translation>
    </message>
    <message>
        <source>with a move: selects</source>
        <translation>khi di chuyển: chọn</translation>
    </message>
</context>
<context>
    <name>dau::HuggingFaceReader</name>
    <message>
        <source>There are neither columns of tokens and tags nor of text and spans.</source>
        <translation>Không có cột từ tố và thẻ, cũng không có cột văn bản và đoạn.</translation>
    </message>
    <message>
        <source>The tags are numbers whose names are in neither the file nor a README.md beside it.</source>
        <translation>Các thẻ là số, mà tên của chúng không có trong tệp lẫn README.md bên cạnh.</translation>
    </message>
    <message>
        <source>The line is not JSON.</source>
        <translation>Dòng không phải JSON.</translation>
    </message>
    <message>
        <source>There are not as many tags as tokens.</source>
        <translation>Số thẻ không bằng số từ tố.</translation>
    </message>
    <message>
        <source>“%1” is not a tag: it must be O or begin with B-, I-, E-, S-, L- or U-.</source>
        <translation>“%1” không phải thẻ: phải là O hoặc bắt đầu bằng B-, I-, E-, S-, L- hay U-.</translation>
    </message>
    <message>
        <source>The spans of “%1” do not fit its text in any unit of offsets.</source>
        <translation>Các đoạn của “%1” không khớp văn bản của nó theo đơn vị vị trí nào.</translation>
    </message>
    <message>
        <source>A relation “%1” points to no span of its row.</source>
        <translation>Một quan hệ “%1” trỏ tới thứ không phải đoạn trong hàng của nó.</translation>
    </message>
</context>
<context>
    <name>dau::ImportModel</name>
    <message>
        <source>line %1: %2</source>
        <translation>dòng %1: %2</translation>
    </message>
    <message>
        <source>new document</source>
        <translation>tài liệu mới</translation>
    </message>
    <message numerus="yes">
        <source>new document with %n annotations by %1</source>
        <translation>
            <numerusform>tài liệu mới với %n chú giải của %1</numerusform>
        </translation>
    </message>
    <message>
        <source>already there as “%1”</source>
        <translation>đã có với tên “%1”</translation>
    </message>
    <message>
        <source>new, nearly the same text as “%1”</source>
        <translation>mới, gần như cùng văn bản với “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations by %1 for “%2”</source>
        <translation>
            <numerusform>%n chú giải của %1 cho “%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a layer there already</source>
        <translation>%1 đã có lớp ở đó</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>không nhập được</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Là gì</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Vùng</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Nhận xét</translation>
    </message>
</context>
<context>
    <name>dau::ImportPanel</name>
    <message>
        <source>Choose files…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>found per file</source>
        <translation>tự tìm theo tệp</translation>
    </message>
    <message>
        <source>Layers by</source>
        <translation>Lớp của</translation>
    </message>
    <message>
        <source>as the format says</source>
        <translation>như định dạng ghi</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>Cột văn bản</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Nhãn mới</translation>
    </message>
    <message>
        <source>add to the scheme</source>
        <translation>thêm vào bộ nhãn</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>What would be imported</source>
        <translation>Sẽ nhập những gì</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Nhập tệp</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Nhập một thư mục</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Not in the scheme: %1.</source>
        <translation>Không có trong bộ nhãn: %1.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import in what you chose.</source>
        <translation>Không có gì để nhập trong những gì bạn chọn.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Đang nhập…</translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>Nhập %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Drop files or folders here: plain text, saved web pages, CSV or JSONL tables, and labelled data in any format of the list under Export. Nothing is written before you have seen what was found.</source>
        <translation>Thả tệp hay thư mục vào đây: văn bản thường, trang web đã lưu, bảng CSV hay JSONL, và dữ liệu đã gán nhãn ở mọi định dạng trong danh sách ở mục Xuất. Chưa ghi gì trước khi bạn xem đã tìm thấy gì.</translation>
    </message>
    <message>
        <source>Layers there already</source>
        <translation>Lớp đã có</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>thay thế</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 layers with %3 annotations</source>
        <translation>%1, %2 lớp với %3 chú giải</translation>
    </message>
    <message>
        <source>Imported: %1. Ctrl+1 goes to the page, Ctrl+Z takes it back.</source>
        <translation>Đã nhập: %1. Ctrl+1 để tới trang, Ctrl+Z để hoàn lại.</translation>
    </message>
</context>
<context>
    <name>dau::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Thanh chi tiết</translation>
    </message>
</context>
<context>
    <name>dau::JsonObject</name>
    <message>
        <source>the line is not a JSON object</source>
        <translation>dòng không phải đối tượng JSON</translation>
    </message>
    <message>
        <source>“%1” must be an object</source>
        <translation>“%1” phải là một đối tượng</translation>
    </message>
    <message>
        <source>the key “%1” stands twice in one object</source>
        <translation>khóa “%1” có hai lần trong một đối tượng</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>phải là số nguyên</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>phải là true hoặc false</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>phải là danh sách</translation>
    </message>
    <message>
        <source>must be a string</source>
        <translation>phải là chuỗi</translation>
    </message>
    <message>
        <source>must be a list of strings</source>
        <translation>phải là danh sách chuỗi</translation>
    </message>
</context>
<context>
    <name>dau::JsonParser</name>
    <message>
        <source>there is not enough memory for it</source>
        <translation>không đủ bộ nhớ cho nó</translation>
    </message>
    <message>
        <source>it is not valid JSON: a string has a wrong escape or half of a surrogate pair</source>
        <translation>không phải JSON hợp lệ: một chuỗi có mã thoát sai hoặc nửa cặp thay thế</translation>
    </message>
    <message>
        <source>it is not valid JSON (%1)</source>
        <translation>không phải JSON hợp lệ (%1)</translation>
    </message>
</context>
<context>
    <name>dau::JsonRecords</name>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Không đọc được tệp “%1”: %2.</translation>
    </message>
    <message>
        <source>The list “%1” is missing.</source>
        <translation>Thiếu danh sách “%1”.</translation>
    </message>
    <message>
        <source>A value is longer than %1 MB; nothing after it is read.</source>
        <translation>Một giá trị dài hơn %1 MB; phần sau không được đọc.</translation>
    </message>
</context>
<context>
    <name>dau::JsonlReader</name>
    <message>
        <source>%1; the document is not imported.</source>
        <translation>%1; tài liệu không được nhập.</translation>
    </message>
    <message>
        <source>there is not enough memory for this line</source>
        <translation>không đủ bộ nhớ cho dòng này</translation>
    </message>
    <message>
        <source>the line is not valid JSON: a string has a wrong escape or half of a surrogate pair</source>
        <translation>dòng không phải JSON hợp lệ: một chuỗi có mã thoát sai hoặc nửa cặp thay thế</translation>
    </message>
    <message>
        <source>the line is not valid JSON (%1)</source>
        <translation>dòng không phải JSON hợp lệ (%1)</translation>
    </message>
    <message>
        <source>must be 1: this line is from a newer version</source>
        <translation>phải là 1: dòng này từ phiên bản mới hơn</translation>
    </message>
    <message>
        <source>is missing: this is not a line of Dấu&apos;s JSONL</source>
        <translation>bị thiếu: đây không phải dòng JSONL của Dấu</translation>
    </message>
    <message>
        <source>names “%1” a second time</source>
        <translation>nêu “%1” lần thứ hai</translation>
    </message>
    <message>
        <source>holds the character U+0000</source>
        <translation>chứa ký tự U+0000</translation>
    </message>
    <message>
        <source>is missing, and the project has no document “%1”</source>
        <translation>bị thiếu, và dự án không có tài liệu “%1”</translation>
    </message>
    <message>
        <source>does not agree with the text</source>
        <translation>không khớp với văn bản</translation>
    </message>
    <message>
        <source>does not agree with the project&apos;s text of “%1”</source>
        <translation>không khớp với văn bản “%1” của dự án</translation>
    </message>
    <message>
        <source>does not agree with the text: it has %1 characters</source>
        <translation>không khớp với văn bản: nó có %1 ký tự</translation>
    </message>
    <message>
        <source>to “end” must be a part of the text of %1 characters</source>
        <translation>đến “end” phải là một phần của văn bản %1 ký tự</translation>
    </message>
    <message>
        <source>lies before the end of the zone above</source>
        <translation>nằm trước cuối vùng phía trên</translation>
    </message>
    <message>
        <source>is not among the entities of “%1”</source>
        <translation>không thuộc các thực thể của “%1”</translation>
    </message>
    <message>
        <source>is “%1”, which is not an annotation of this layer</source>
        <translation>là “%1”, không phải chú giải của lớp này</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>bị thiếu</translation>
    </message>
    <message>
        <source>must have one text for each span</source>
        <translation>phải có một chuỗi cho mỗi đoạn</translation>
    </message>
    <message>
        <source>must be a list of pairs of whole numbers</source>
        <translation>phải là danh sách các cặp số nguyên</translation>
    </message>
    <message>
        <source>has %1 to %2, which is not a span of the text of %3 characters</source>
        <translation>có %1 đến %2, không phải đoạn của văn bản %3 ký tự</translation>
    </message>
    <message>
        <source>must be sorted, and must not touch</source>
        <translation>phải xếp thứ tự, và không được chạm nhau</translation>
    </message>
    <message>
        <source>has “%1” where the text from %2 to %3 is “%4”</source>
        <translation>có “%1” ở chỗ văn bản từ %2 đến %3 là “%4”</translation>
    </message>
    <message>
        <source>has no value for “%1”</source>
        <translation>không có giá trị cho “%1”</translation>
    </message>
    <message>
        <source>has “%1” for “%2”</source>
        <translation>có “%1” cho “%2”</translation>
    </message>
    <message>
        <source>is “%1”, which stands twice in this document</source>
        <translation>là “%1”, có hai lần trong tài liệu này</translation>
    </message>
    <message>
        <source>The key “%1” is not known and not kept.</source>
        <translation>Không biết khóa “%1” nên không giữ.</translation>
    </message>
</context>
<context>
    <name>dau::KeyDispatcher</name>
    <message>
        <source>Vietnamese typing is on: switch it off for the page. Nothing was changed.</source>
        <translation>Đang bật gõ tiếng Việt: hãy tắt cho trang này. Chưa đổi gì.</translation>
    </message>
</context>
<context>
    <name>dau::Keymap</name>
    <message>
        <source>%1 labels %2 in this project.</source>
        <translation>Trong dự án này %1 gán nhãn %2.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 thuộc về “%2”.</translation>
    </message>
</context>
<context>
    <name>dau::KeysPage</name>
    <message>
        <source>Change keys</source>
        <translation>Đổi phím</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Phím mới</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Dùng phím này</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>Như lúc đầu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Phím mới:</translation>
    </message>
    <message>
        <source>Choose a command, press the new key in the field, then “Use this key”.</source>
        <translation>Chọn một lệnh, nhấn phím mới trong ô, rồi “Dùng phím này”.</translation>
    </message>
    <message>
        <source>One key (with Ctrl, Shift or Alt), not several one after another.</source>
        <translation>Một phím (với Ctrl, Shift hoặc Alt), không phải nhiều phím nối nhau.</translation>
    </message>
</context>
<context>
    <name>dau::LabelButton</name>
    <message numerus="yes">
        <source>%1, %n here</source>
        <translation>
            <numerusform>%1, %n ở đây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n here</source>
        <translation>
            <numerusform>%1, phím %2, %n ở đây</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::LabelPalette</name>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
</context>
<context>
    <name>dau::LabelQuestion</name>
    <message>
        <source>label by name</source>
        <translation>nhãn theo tên</translation>
    </message>
    <message>
        <source>label</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>First letters of the label’s name</source>
        <translation>Những chữ đầu của tên nhãn</translation>
    </message>
    <message>
        <source>Label by name</source>
        <translation>Nhãn theo tên</translation>
    </message>
</context>
<context>
    <name>dau::LeftOut</name>
    <message>
        <source>%1 statements are not kept: %2.</source>
        <translation>%1 phát biểu không được giữ: %2.</translation>
    </message>
    <message>
        <source>%1 strings have no class: they are labelled “Entity”.</source>
        <translation>%1 chuỗi không có lớp: chúng được gán nhãn “Entity”.</translation>
    </message>
</context>
<context>
    <name>dau::LikeQuestion</name>
    <message>
        <source>like cases</source>
        <translation>trường hợp giống</translation>
    </message>
    <message>
        <source>for all ticked</source>
        <translation>cho mọi mục đã đánh dấu</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>đánh dấu</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message numerus="yes">
        <source>The next verdict is also for these %n like cases</source>
        <translation>
            <numerusform>Quyết định tới dùng cho cả %n trường hợp giống này</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::LikeStringsPanel</name>
    <message>
        <source>inside a longer one: %1</source>
        <translation>trong chuỗi dài hơn: %1</translation>
    </message>
    <message>
        <source>Nothing is ticked: Space ticks a line.</source>
        <translation>Chưa đánh dấu dòng nào: Space để đánh dấu.</translation>
    </message>
    <message numerus="yes">
        <source>%n like string(s) labelled.</source>
        <translation>
            <numerusform>Đã gán nhãn %n chuỗi giống.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 here, looking through the corpus…</source>
        <translation>%1 ở đây, đang tìm trong ngữ liệu…</translation>
    </message>
    <message>
        <source>%1 here, %2 in the rest of the corpus</source>
        <translation>%1 ở đây, %2 trong phần còn lại của ngữ liệu</translation>
    </message>
    <message>
        <source>Like strings of “%1”</source>
        <translation>Chuỗi giống “%1”</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>đánh dấu</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>gán nhãn %1</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
</context>
<context>
    <name>dau::LineFile</name>
    <message>
        <source>The file cannot be read further: %1.</source>
        <translation>Không đọc tiếp được tệp: %1.</translation>
    </message>
    <message>
        <source>The line is longer than %1 MB; nothing after it is read.</source>
        <translation>Dòng dài hơn %1 MB; phần sau không được đọc.</translation>
    </message>
</context>
<context>
    <name>dau::MainWindow</name>
    <message>
        <source>Open a project</source>
        <translation>Mở dự án</translation>
    </message>
    <message>
        <source>Dấu projects (*.dau)</source>
        <translation>Dự án Dấu (*.dau)</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Cỡ chữ %1 %</translation>
    </message>
    <message>
        <source>Reduced motion is on.</source>
        <translation>Đã bật giảm chuyển động.</translation>
    </message>
    <message>
        <source>Reduced motion is off.</source>
        <translation>Đã tắt giảm chuyển động.</translation>
    </message>
    <message>
        <source>Restored. What was there is kept as %1.</source>
        <translation>Đã khôi phục. Cái có trước đó được giữ thành %1.</translation>
    </message>
</context>
<context>
    <name>dau::MappingTable</name>
    <message>
        <source>label</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>thuộc tính</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>quan hệ</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, mới</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Là gì</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Bao nhiêu lần</translation>
    </message>
    <message>
        <source>Here (nothing: left out)</source>
        <translation>Ở đây (để trống: bỏ ra)</translation>
    </message>
    <message>
        <source>What the names of the files become</source>
        <translation>Tên trong tệp thành gì</translation>
    </message>
</context>
<context>
    <name>dau::MatchModeBox</name>
    <message>
        <source>How to compare</source>
        <translation>So thế nào</translation>
    </message>
    <message>
        <source>smart</source>
        <translation>thông minh</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>tones</source>
        <translation>dấu thanh</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>bỏ dấu</translation>
    </message>
    <message>
        <source>A letter written with marks is meant so; one without finds its whole family. Any case.</source>
        <translation>Chữ gõ có dấu thì đúng như thế; chữ không dấu tìm cả họ của nó. Không kể hoa thường.</translation>
    </message>
    <message>
        <source>The same letters in the same case.</source>
        <translation>Đúng từng chữ, đúng hoa thường.</translation>
    </message>
    <message>
        <source>Any case; uỷ is ủy, wherever the tone mark stands.</source>
        <translation>Không kể hoa thường; uỷ là ủy, dấu thanh đặt đâu cũng được.</translation>
    </message>
    <message>
        <source>All marks are ignored, also those typed; đ is d. Any case.</source>
        <translation>Bỏ mọi dấu, kể cả dấu đã gõ; đ là d. Không kể hoa thường.</translation>
    </message>
</context>
<context>
    <name>dau::Mentions</name>
    <message>
        <source>Mentions on empty nodes have no text and are not kept.</source>
        <translation>Lần nhắc ở nút trống không có chữ nên không được giữ.</translation>
    </message>
    <message>
        <source>“%1)” closes no mention.</source>
        <translation>“%1)” không đóng lần nhắc nào.</translation>
    </message>
    <message>
        <source>The mention “(%1” is not closed in its sentence and not kept.</source>
        <translation>Lần nhắc “(%1” không được đóng trong câu của nó nên không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::MergePanel</name>
    <message>
        <source>What the files bring</source>
        <translation>Các tệp mang gì tới</translation>
    </message>
    <message>
        <source>Take over the proposal</source>
        <translation>Nhận đề xuất</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Đang gộp…</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z để lấy lại.</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 của %2</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>không có gì mới</translation>
    </message>
    <message>
        <source>%1 new acts</source>
        <translation>%1 thao tác mới</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <translation>thêm %1, đổi %2, bỏ %3</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>Worked on in two places</source>
        <translation>Làm ở hai nơi</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1, hoặc %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Taken over: %1. Ctrl+Z takes it back.</source>
        <translation>Đã nhận: %1. Ctrl+Z để lấy lại.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>dau::NewProjectPage</name>
    <message>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <source>Scheme: the labels, their attributes and relations</source>
        <translation>Bộ nhãn: các nhãn, thuộc tính và quan hệ</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Bộ nhãn</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ tệp…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Rời</translation>
    </message>
    <message>
        <source>No labels yet.</source>
        <translation>Chưa có nhãn nào.</translation>
    </message>
    <message>
        <source>A scheme</source>
        <translation>Một bộ nhãn</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>Bộ nhãn (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>Where the project goes</source>
        <translation>Dự án đặt ở đâu</translation>
    </message>
    <message>
        <source>Dấu projects (*.dau)</source>
        <translation>Dự án Dấu (*.dau)</translation>
    </message>
</context>
<context>
    <name>dau::NoteQuestion</name>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>keep and go back</source>
        <translation>giữ và trở về</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>giống vậy</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Ghi chú ở “%1”</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Note kept.</source>
        <translation>Đã giữ ghi chú.</translation>
    </message>
</context>
<context>
    <name>dau::Overlays</name>
    <message>
        <source>Label: %1</source>
        <translation>Nhãn: %1</translation>
    </message>
    <message>
        <source>start page</source>
        <translation>trang đầu</translation>
    </message>
</context>
<context>
    <name>dau::Panels</name>
    <message>
        <source>“%1” was taken out of the project; undo brings it back.</source>
        <translation>“%1” đã được bỏ khỏi dự án; hoàn tác để lấy lại.</translation>
    </message>
</context>
<context>
    <name>dau::ParquetReader</name>
    <message>
        <source>The file “%1” is damaged or no Parquet file.</source>
        <translation>Tệp “%1” bị hỏng hoặc không phải tệp Parquet.</translation>
    </message>
    <message>
        <source>The file “%1” uses %2, which is not read.</source>
        <translation>Tệp “%1” dùng %2, loại không đọc được.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Không đọc được tệp “%1”: %2.</translation>
    </message>
    <message>
        <source>a column “%1” that is neither text nor whole numbers</source>
        <translation>một cột “%1” không phải chữ cũng không phải số nguyên</translation>
    </message>
    <message>
        <source>lists of lists in the column “%1”</source>
        <translation>danh sách của danh sách trong cột “%1”</translation>
    </message>
    <message>
        <source>the compression %1</source>
        <translation>kiểu nén %1</translation>
    </message>
    <message>
        <source>the encoding %1 in the column “%2”</source>
        <translation>kiểu mã hóa %1 trong cột “%2”</translation>
    </message>
</context>
<context>
    <name>dau::PeoplePage</name>
    <message>
        <source>Who annotates?</source>
        <translation>Ai gán nhãn?</translation>
    </message>
    <message>
        <source>Your work is kept apart from that of others, under your name.</source>
        <translation>Công việc của bạn được giữ riêng, dưới tên bạn.</translation>
    </message>
    <message>
        <source>Annotators of this project</source>
        <translation>Người gán nhãn của dự án này</translation>
    </message>
    <message>
        <source>Or a new name</source>
        <translation>Hoặc tên mới</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tên bạn</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>A name is needed: it stands beside everything you label.</source>
        <translation>Cần có tên: nó đứng cạnh mọi thứ bạn gán nhãn.</translation>
    </message>
</context>
<context>
    <name>dau::PeoplePanel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Đoạn</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Nghi ngờ</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Người gán nhãn</translation>
    </message>
    <message>
        <source>Name of a new annotator</source>
        <translation>Tên người gán nhãn mới</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>you</source>
        <translation>bạn</translation>
    </message>
    <message>
        <source>“%1” was added. Enter on a line sits down as that annotator.</source>
        <translation>Đã thêm “%1”. Enter trên một dòng để ngồi vào người ấy.</translation>
    </message>
    <message>
        <source>A work package: you are %1. Send the file back as it is, as often as you like; a later package that you get is merged in here, and your work stays as it is.</source>
        <translation>Gói việc: bạn là %1. Hãy gửi lại nguyên tệp, bao nhiêu lần cũng được; gói nhận sau được gộp vào đây, và phần bạn đã làm vẫn nguyên.</translation>
    </message>
    <message>
        <source>Drop returned packages here, any number at once. Nothing is merged before you have seen what they bring.</source>
        <translation>Thả các gói việc gửi về vào đây, mấy gói một lúc cũng được. Chưa gộp gì trước khi bạn xem chúng mang gì tới.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Đã giao</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã gửi về</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Thấy lần cuối</translation>
    </message>
    <message>
        <source>Assign documents…</source>
        <translation>Giao tài liệu…</translation>
    </message>
    <message>
        <source>Make a package…</source>
        <translation>Tạo gói việc…</translation>
    </message>
    <message>
        <source>Packages for all…</source>
        <translation>Gói việc cho mọi người…</translation>
    </message>
    <message>
        <source>Merge files…</source>
        <translation>Gộp tệp…</translation>
    </message>
    <message>
        <source>Worked on in two places: %1</source>
        <translation>Làm ở hai nơi: %1</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>Gộp tệp</translation>
    </message>
    <message>
        <source>Projects of Dấu (*.dau)</source>
        <translation>Dự án Dấu (*.dau)</translation>
    </message>
    <message>
        <source>Package for %1</source>
        <translation>Gói việc cho %1</translation>
    </message>
    <message>
        <source>Packages for everybody with documents</source>
        <translation>Gói việc cho mọi người có tài liệu</translation>
    </message>
    <message>
        <source>Making packages…</source>
        <translation>Đang tạo gói việc…</translation>
    </message>
    <message>
        <source>Made: %1. Send each file to its annotator; it is handed back as it is.</source>
        <translation>Đã tạo: %1. Hãy gửi mỗi tệp cho người gán nhãn của nó; tệp được gửi về nguyên như vậy.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Colour of the selected annotator</source>
        <translation>Màu của người gán nhãn đã chọn</translation>
    </message>
    <message>
        <source>“%1” has another colour now. Ctrl+Z takes it back.</source>
        <translation>“%1” đã có màu khác. Ctrl+Z trả lại như cũ.</translation>
    </message>
    <message>
        <source>with feedback</source>
        <translation>kèm phản hồi</translation>
    </message>
    <message>
        <source>What was decided about the annotator&apos;s work goes along, without anybody else&apos;s name; it can be answered there.</source>
        <translation>Kèm theo những gì đã quyết định về bài làm của người gán nhãn, không có tên ai khác; người ấy có thể trả lời tại đó.</translation>
    </message>
</context>
<context>
    <name>dau::ProdigyReader</name>
    <message>
        <source>A record without a text is not kept.</source>
        <translation>Một bản ghi không có văn bản không được giữ.</translation>
    </message>
    <message>
        <source>What was answered with “%1” is not kept.</source>
        <translation>Những gì được trả lời “%1” không được giữ.</translation>
    </message>
    <message>
        <source>must hold [begin, end, label]</source>
        <translation>phải chứa [begin, end, label]</translation>
    </message>
    <message>
        <source>%1 spans without any text are not kept.</source>
        <translation>%1 đoạn không có chữ nào không được giữ.</translation>
    </message>
    <message>
        <source>The span “%1”</source>
        <translation>Đoạn “%1”</translation>
    </message>
    <message>
        <source>The token %1</source>
        <translation>Từ tố %1</translation>
    </message>
    <message>
        <source>The relation “%1” links something that is not a span, and is not kept.</source>
        <translation>Quan hệ “%1” nối thứ không phải đoạn, nên không được giữ.</translation>
    </message>
    <message>
        <source>The scores of %1 categories are not kept, only which of them are at least 0.5.</source>
        <translation>Không giữ điểm của %1 hạng mục, chỉ giữ những hạng mục đạt từ 0.5 trở lên.</translation>
    </message>
</context>
<context>
    <name>dau::ProjectPage</name>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Bộ nhãn</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Sections of the project</source>
        <translation>Các phần của dự án</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Bản phát hành</translation>
    </message>
    <message>
        <source>People and packages</source>
        <translation>Mọi người và gói việc</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Review report</source>
        <translation>Báo cáo rà soát</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Độ nhất trí</translation>
    </message>
</context>
<context>
    <name>dau::ProjectReader</name>
    <message>
        <source>The ZIP holds no XMI.</source>
        <translation>ZIP không chứa XMI.</translation>
    </message>
    <message>
        <source>The form of this file is not read.</source>
        <translation>Không đọc được dạng của tệp này.</translation>
    </message>
    <message>
        <source>Files of the form “%1” are not read: export the project with UIMA CAS JSON or XMI as its secondary format.</source>
        <translation>Không đọc tệp dạng “%1”: hãy xuất dự án với UIMA CAS JSON hoặc XMI làm định dạng phụ.</translation>
    </message>
    <message>
        <source>The ZIP holds no exportedproject….json: it is not an INCEpTION project.</source>
        <translation>ZIP không chứa exportedproject….json: không phải dự án INCEpTION.</translation>
    </message>
    <message>
        <source>The file is damaged or larger than %1 MB.</source>
        <translation>Tệp bị hỏng hoặc lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>The project holds no annotations that another program can read: export it with a secondary format.</source>
        <translation>Dự án không chứa chú giải nào mà chương trình khác đọc được: hãy xuất nó với một định dạng phụ.</translation>
    </message>
    <message>
        <source>%1 documents are not read: nobody has opened them.</source>
        <translation>Không đọc %1 tài liệu: chưa ai mở chúng.</translation>
    </message>
</context>
<context>
    <name>dau::QuestionPane</name>
    <message>
        <source>Filters</source>
        <translation>Bộ lọc</translation>
    </message>
    <message>
        <source>this document only</source>
        <translation>chỉ tài liệu này</translation>
    </message>
    <message>
        <source>words in question</source>
        <translation>chữ đang xét</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>mọi loại</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>mọi nhãn</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>mọi người</translation>
    </message>
    <message>
        <source>all states</source>
        <translation>mọi trạng thái</translation>
    </message>
    <message>
        <source>most gain first</source>
        <translation>lợi nhiều nhất trước</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>như trong văn bản</translation>
    </message>
    <message>
        <source>by label</source>
        <translation>theo nhãn</translation>
    </message>
    <message>
        <source>by who differs</source>
        <translation>theo người bất đồng</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>ngẫu nhiên</translation>
    </message>
    <message>
        <source>Questions · %1 of %2 units undecided</source>
        <translation>Câu hỏi · %1 trên %2 đơn vị chưa quyết định</translation>
    </message>
    <message>
        <source>, %1 wait for their ends</source>
        <translation>, %1 chờ các đầu</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>%1 settled</source>
        <translation>đã chốt %1</translation>
    </message>
    <message>
        <source>%1 · %2 settled</source>
        <translation>%1 · đã chốt %2</translation>
    </message>
    <message>
        <source>This question · %1 of %2 settled</source>
        <translation>Câu hỏi này · đã chốt %1 trên %2</translation>
    </message>
</context>
<context>
    <name>dau::Reader</name>
    <message>
        <source>The row stands outside “#begin document” and “#end document”.</source>
        <translation>Hàng nằm ngoài “#begin document” và “#end document”.</translation>
    </message>
    <message>
        <source>“#end document” is missing.</source>
        <translation>Thiếu “#end document”.</translation>
    </message>
    <message>
        <source>The row has %1 columns; CoNLL-2012 has at least 12.</source>
        <translation>Hàng có %1 cột; CoNLL-2012 có ít nhất 12.</translation>
    </message>
    <message>
        <source>The line is not valid UTF-8.</source>
        <translation>Dòng không phải UTF-8 hợp lệ.</translation>
    </message>
    <message>
        <source>Offsets are read as %1.</source>
        <translation>Vị trí được đọc theo %1.</translation>
    </message>
    <message>
        <source>“%1” is not part of its text in any unit of offsets.</source>
        <translation>“%1” không thuộc văn bản của nó theo đơn vị vị trí nào.</translation>
    </message>
    <message>
        <source>%1 relations between concepts are not kept.</source>
        <translation>%1 quan hệ giữa các khái niệm không được giữ.</translation>
    </message>
    <message>
        <source>The line is neither “ID|t|title”, “ID|a|abstract” nor a row of that document between TABs.</source>
        <translation>Dòng không phải “ID|t|title”, “ID|a|abstract”, cũng không phải hàng của tài liệu ấy cách bằng TAB.</translation>
    </message>
    <message>
        <source>The row is neither an annotation nor a relation.</source>
        <translation>Hàng không phải chú giải cũng không phải quan hệ.</translation>
    </message>
    <message>
        <source>The text of the row does not stand in “%1” at its offsets, in any unit.</source>
        <translation>Chữ của hàng không đứng trong “%1” ở vị trí của nó, theo đơn vị nào cũng không.</translation>
    </message>
    <message>
        <source>part of speech</source>
        <translation>từ loại</translation>
    </message>
    <message>
        <source>parse</source>
        <translation>cây cú pháp</translation>
    </message>
    <message>
        <source>lemma</source>
        <translation>dạng gốc</translation>
    </message>
    <message>
        <source>frameset</source>
        <translation>khung vị từ</translation>
    </message>
    <message>
        <source>word sense</source>
        <translation>nghĩa từ</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>người nói</translation>
    </message>
    <message>
        <source>predicate arguments</source>
        <translation>tham tố của vị từ</translation>
    </message>
    <message>
        <source>These columns are not kept: %1.</source>
        <translation>Các cột này không được giữ: %1.</translation>
    </message>
</context>
<context>
    <name>dau::ReadingEditor</name>
    <message>
        <source>This unit is no longer there.</source>
        <translation>Đơn vị này không còn ở đó.</translation>
    </message>
    <message>
        <source>Another reading of this place, with all keys of Annotate. Enter settles the unit so; Esc leaves it as it was.</source>
        <translation>Phương án khác cho chỗ này, với mọi phím của Gán nhãn. Enter chốt đơn vị như vậy; Esc để nguyên như cũ.</translation>
    </message>
</context>
<context>
    <name>dau::ReasonQuestion</name>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>Why do they differ?</source>
        <translation>Vì sao họ khác nhau?</translation>
    </message>
</context>
<context>
    <name>dau::RecordReader</name>
    <message>
        <source>%1 labels on no text are not kept.</source>
        <translation>%1 nhãn không gắn với chữ nào không được giữ.</translation>
    </message>
    <message>
        <source>The label “%1”</source>
        <translation>Nhãn “%1”</translation>
    </message>
    <message>
        <source>A relation from %1 to %2, which are not entities of one annotator, is not kept.</source>
        <translation>Một quan hệ từ %1 đến %2, không phải thực thể của cùng một người gán nhãn, nên không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::RefiReader</name>
    <message>
        <source>The file is not a REFI-QDA project: its first element is “%1”.</source>
        <translation>Tệp không phải dự án REFI-QDA: phần tử đầu của nó là “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not text, and is not kept.</source>
        <translation>“%1” không phải văn bản, nên không được giữ.</translation>
    </message>
    <message>
        <source>The selection “%1”</source>
        <translation>Phần chọn “%1”</translation>
    </message>
    <message>
        <source>The selection “%1” has no code, and is not kept.</source>
        <translation>Phần chọn “%1” không có mã, nên không được giữ.</translation>
    </message>
    <message>
        <source>The link “%1” between the work of two people is not kept.</source>
        <translation>Liên kết “%1” giữa phần làm của hai người không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::RelationList</name>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>%1 (from nesting)</source>
        <translation>%1 (do lồng nhau)</translation>
    </message>
</context>
<context>
    <name>dau::RelationQuestion</name>
    <message>
        <source>relation</source>
        <translation>quan hệ</translation>
    </message>
    <message>
        <source>which one</source>
        <translation>quan hệ nào</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>relate to that span</source>
        <translation>quan hệ với đoạn ấy</translation>
    </message>
    <message>
        <source>filter by text</source>
        <translation>lọc theo chữ</translation>
    </message>
    <message>
        <source>Part of the partner’s text; Enter goes back to the letters</source>
        <translation>Một phần chữ của đoạn kia; Enter trở về các chữ cái</translation>
    </message>
    <message>
        <source>Filter partners</source>
        <translation>Lọc đoạn kia</translation>
    </message>
    <message>
        <source>Relation of “%1”</source>
        <translation>Quan hệ của “%1”</translation>
    </message>
    <message>
        <source>No partner has this text.</source>
        <translation>Không đoạn nào có chữ này.</translation>
    </message>
</context>
<context>
    <name>dau::RelationReader</name>
    <message>
        <source>%1 references “%2” are not kept.</source>
        <translation>Không giữ %1 tham chiếu “%2”.</translation>
    </message>
    <message>
        <source>%1 relations “%2” link something that is not a labelled span, and are not kept.</source>
        <translation>%1 quan hệ “%2” nối với thứ không phải đoạn có nhãn nên không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::ReleaseTree</name>
    <message>
        <source>What would be in it</source>
        <translation>Trong đó sẽ có gì</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Bao nhiêu</translation>
    </message>
    <message>
        <source>Not settled: the release is refused</source>
        <translation>Chưa chốt: không phát hành được</translation>
    </message>
    <message>
        <source>Not settled, left out</source>
        <translation>Chưa chốt, bỏ ra</translation>
    </message>
    <message>
        <source>Not settled, taken as they are</source>
        <translation>Chưa chốt, lấy như hiện có</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Mọi tài liệu</translation>
    </message>
    <message>
        <source>Nearly the same text in two parts</source>
        <translation>Văn bản gần như nhau ở hai phần</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 (%4)</source>
        <translation>%1 (%2) và %3 (%4)</translation>
    </message>
    <message>
        <source>%1 carries everything</source>
        <translation>%1 giữ được mọi thứ</translation>
    </message>
    <message>
        <source>What %1 cannot carry</source>
        <translation>Những gì %1 không giữ được</translation>
    </message>
    <message>
        <source>Changed since %1</source>
        <translation>Thay đổi từ %1</translation>
    </message>
    <message>
        <source>Added, removed</source>
        <translation>Thêm, bớt</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Theo nhãn</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Theo tài liệu</translation>
    </message>
    <message>
        <source>New documents</source>
        <translation>Tài liệu mới</translation>
    </message>
    <message>
        <source>Documents gone</source>
        <translation>Tài liệu không còn</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n chú giải</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::ReleasesPanel</name>
    <message>
        <source>Verify the release in a folder</source>
        <translation>Kiểm chứng bản phát hành trong một thư mục</translation>
    </message>
    <message>
        <source>final: gold where settled, else the only annotator</source>
        <translation>cuối cùng: lớp chuẩn nơi đã chốt, không thì người gán nhãn duy nhất</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>chuẩn</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>mọi lớp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Cách chia</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>Giữ cùng nhau</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Chưa chốt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Bản phát hành</translation>
    </message>
    <message>
        <source>A new release</source>
        <translation>Bản phát hành mới</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Các phần</translation>
    </message>
    <message>
        <source>v1</source>
        <translation>v1</translation>
    </message>
    <message>
        <source>not split; or 80/10/10</source>
        <translation>không chia; hoặc 80/10/10</translation>
    </message>
    <message>
        <source>nothing; or near-duplicates, meta:source</source>
        <translation>không gì; hoặc near-duplicates, meta:source</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>chưa nêu</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>bỏ ra</translation>
    </message>
    <message>
        <source>take as they are</source>
        <translation>lấy như hiện có</translation>
    </message>
    <message>
        <source>leave them out: offsets, hashes and sources only</source>
        <translation>bỏ ra: chỉ vị trí, mã băm và nguồn</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Đã đổi gì từ bản này</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Kiểm chứng…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Phát hành…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>No release yet</source>
        <translation>Chưa có bản phát hành nào</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>This release is listed: it is made again as it was.</source>
        <translation>Bản này đã có trong danh sách: nó được tạo lại như cũ.</translation>
    </message>
    <message>
        <source>Put the folder of the release into</source>
        <translation>Đặt thư mục của bản phát hành vào</translation>
    </message>
    <message>
        <source>“%1” with %2 documents and %3 annotations is in %4.</source>
        <translation>“%1” với %2 tài liệu và %3 chú giải nằm ở %4.</translation>
    </message>
    <message>
        <source>Nothing has changed since %1.</source>
        <translation>Không có gì đổi từ %1.</translation>
    </message>
    <message>
        <source>%1 files, %2 documents and %3 quotes are as they were released.</source>
        <translation>%1 tệp, %2 tài liệu và %3 trích dẫn vẫn như khi phát hành.</translation>
    </message>
    <message>
        <source>The folder of “%1” is not known here; choose Release… with the same settings to make it again.</source>
        <translation>Ở đây không biết thư mục của “%1”; hãy chọn Phát hành… với cùng thiết lập để tạo lại.</translation>
    </message>
</context>
<context>
    <name>dau::ReviewFeed</name>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>take</source>
        <translation>lấy</translation>
    </message>
    <message>
        <source>%1 of %2 units settled</source>
        <translation>đã chốt %1 trên %2 đơn vị</translation>
    </message>
</context>
<context>
    <name>dau::ReviewPage</name>
    <message>
        <source>Comparing the layers…</source>
        <translation>Đang so các lớp…</translation>
    </message>
    <message>
        <source>Nothing differs. Documents that two or more annotators have done are compared here.</source>
        <translation>Không có gì khác nhau. Ở đây so các tài liệu mà từ hai người gán nhãn trở lên đã làm xong.</translation>
    </message>
    <message>
        <source>No unit fits these filters.</source>
        <translation>Không đơn vị nào khớp bộ lọc này.</translation>
    </message>
    <message>
        <source>Unit %1 of %2 · %3 · %4, paragraph %5</source>
        <translation>Đơn vị %1 trên %2 · %3 · %4, đoạn văn %5</translation>
    </message>
    <message>
        <source>Then unit %1 of %2</source>
        <translation>Tiếp theo: đơn vị %1 trên %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, and so for %n other(s)</source>
        <translation>
            <numerusform>%1, và %n đơn vị khác cũng vậy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n version(s).</source>
        <translation>
            <numerusform>Có %n phương án.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is proposed for this unit: choose a version.</source>
        <translation>Đơn vị này không có đề xuất: hãy chọn một phương án.</translation>
    </message>
    <message>
        <source>No other unit is undecided here.</source>
        <translation>Ở đây không còn đơn vị nào khác chưa quyết định.</translation>
    </message>
    <message>
        <source>No other unit is in this list.</source>
        <translation>Danh sách này không có đơn vị nào khác.</translation>
    </message>
    <message>
        <source>No other undecided unit is like this one.</source>
        <translation>Không có đơn vị chưa quyết định nào khác giống đơn vị này.</translation>
    </message>
    <message>
        <source>This relation waits until its ends are settled.</source>
        <translation>Quan hệ này chờ tới khi hai đầu của nó được chốt.</translation>
    </message>
</context>
<context>
    <name>dau::ReviewReportPanel</name>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Markdown (*.md);;CSV (*.csv);;LaTeX (*.tex)</source>
        <translation>Markdown (*.md);;CSV (*.csv);;LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Save the sheet for the meeting</source>
        <translation>Lưu tờ cho buổi họp</translation>
    </message>
    <message>
        <source>Markdown (*.md);;CSV (*.csv)</source>
        <translation>Markdown (*.md);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Review report</source>
        <translation>Báo cáo rà soát</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save the sheet for the meeting…</source>
        <translation>Lưu tờ cho buổi họp…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
    <message>
        <source>No document has two finished layers yet: there is nothing to compare.</source>
        <translation>Chưa tài liệu nào có hai lớp đã xong: không có gì để so.</translation>
    </message>
    <message>
        <source>The report was written to “%1”.</source>
        <translation>Đã ghi báo cáo vào “%1”.</translation>
    </message>
    <message>
        <source>What was deferred was written to “%1”.</source>
        <translation>Đã ghi những gì còn hoãn vào “%1”.</translation>
    </message>
</context>
<context>
    <name>dau::ReviewSession</name>
    <message>
        <source>Choose first who decides.</source>
        <translation>Hãy chọn trước ai là người quyết định.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>Không có quy tắc “%1”.</translation>
    </message>
    <message>
        <source>%1: %2 units in %3 documents, %4 documents settled.</source>
        <translation>%1: %2 đơn vị trong %3 tài liệu, chốt %4 tài liệu.</translation>
    </message>
    <message>
        <source>Would settle: %1</source>
        <translation>Sẽ chốt: %1</translation>
    </message>
    <message>
        <source>%1 Ctrl+Z takes it back.</source>
        <translation>%1 Ctrl+Z để lấy lại.</translation>
    </message>
    <message>
        <source>Nothing is in dispute at this place between those who are done.</source>
        <translation>Ở chỗ này những người đã xong không bất đồng gì.</translation>
    </message>
</context>
<context>
    <name>dau::ReviewSide</name>
    <message>
        <source>What is left</source>
        <translation>Những gì còn lại</translation>
    </message>
    <message>
        <source>Units by class</source>
        <translation>Đơn vị theo loại</translation>
    </message>
    <message>
        <source>Last decisions</source>
        <translation>Quyết định gần đây</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>%1 of %2 undecided</source>
        <translation>%1 trên %2 chưa quyết định</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Ngữ liệu</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>%1 wait for their ends</source>
        <translation>%1 chờ các đầu</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Đã hoãn</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
</context>
<context>
    <name>dau::RuleBox</name>
    <message>
        <source>Settle by a rule</source>
        <translation>Chốt theo quy tắc</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>ít nhất </translation>
    </message>
    <message>
        <source>Share of the annotators who finished</source>
        <translation>Phần những người gán nhãn đã xong</translation>
    </message>
    <message>
        <source>Count what it would settle</source>
        <translation>Đếm những gì sẽ được chốt</translation>
    </message>
    <message>
        <source>Take it into gold</source>
        <translation>Đưa vào bản chuẩn</translation>
    </message>
    <message>
        <source>Propose a person&apos;s readings</source>
        <translation>Đề xuất cách đọc của một người</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Person trusted with the label</source>
        <translation>Người được tin về nhãn này</translation>
    </message>
    <message>
        <source>nobody&apos;s</source>
        <translation>không của ai</translation>
    </message>
    <message>
        <source>Check what all have alike</source>
        <translation>Kiểm tra những gì mọi người làm giống nhau</translation>
    </message>
    <message>
        <source>Share of what all have alike that is asked about</source>
        <translation>Phần được hỏi lại trong những gì mọi người làm giống nhau</translation>
    </message>
</context>
<context>
    <name>dau::SchemePanel</name>
    <message>
        <source>Cannot read “%1”: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>Nhập bộ nhãn</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>Bộ nhãn (*.json)</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>Xuất bộ nhãn</translation>
    </message>
    <message>
        <source>Import known names</source>
        <translation>Nhập tên đã biết</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Danh sách (*.csv)</translation>
    </message>
    <message>
        <source>“%1” is the project&apos;s scheme now. Annotations keep their labels; Ctrl+Z takes it back.</source>
        <translation>“%1” nay là bộ nhãn của dự án. Chú giải giữ nguyên nhãn; Ctrl+Z để lấy lại.</translation>
    </message>
    <message>
        <source>The scheme was written to “%1”.</source>
        <translation>Đã ghi bộ nhãn vào “%1”.</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2.</source>
        <translation>Không ghi được “%1”: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n known names added.</source>
        <translation>
            <numerusform>Đã thêm %n tên đã biết.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, phiên bản %2</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Guideline, values, ends</source>
        <translation>Hướng dẫn, giá trị, các đầu</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Bộ nhãn</translation>
    </message>
    <message>
        <source>Import a scheme…</source>
        <translation>Nhập bộ nhãn…</translation>
    </message>
    <message>
        <source>Export the scheme…</source>
        <translation>Xuất bộ nhãn…</translation>
    </message>
    <message>
        <source>Import known names…</source>
        <translation>Nhập tên đã biết…</translation>
    </message>
</context>
<context>
    <name>dau::SessionCard</name>
    <message>
        <source>This session</source>
        <translation>Phiên này</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Tài liệu xong</translation>
    </message>
    <message>
        <source>Spans made</source>
        <translation>Đoạn đã tạo</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>Thời gian làm</translation>
    </message>
    <message>
        <source>Seconds per span</source>
        <translation>Giây mỗi đoạn</translation>
    </message>
    <message>
        <source>Open doubts</source>
        <translation>Nghi ngờ còn mở</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>thoát</translation>
    </message>
    <message>
        <source>back to the page</source>
        <translation>về trang</translation>
    </message>
    <message>
        <source>Time at work in all</source>
        <translation>Tổng thời gian làm</translation>
    </message>
</context>
<context>
    <name>dau::SpanAttributes</name>
    <message>
        <source>Attributes of “%1”</source>
        <translation>Thuộc tính của “%1”</translation>
    </message>
    <message>
        <source>value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>giữ</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
</context>
<context>
    <name>dau::SpanInspector</name>
    <message>
        <source>Selected span</source>
        <translation>Đoạn đang chọn</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Gán nhãn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Nguồn gốc</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Nghi ngờ</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>còn nghi ngờ</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>Thực thể: %1</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Thêm ghi chú…</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>Sửa ghi chú…</translation>
    </message>
    <message>
        <source>Guideline: %1</source>
        <translation>Hướng dẫn: %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>bằng tay</translation>
    </message>
    <message>
        <source>accepted suggestion</source>
        <translation>đề xuất đã chấp nhận</translation>
    </message>
    <message>
        <source>propagated from “%1” in this document</source>
        <translation>gán theo “%1” trong tài liệu này</translation>
    </message>
    <message>
        <source>propagated from a like string elsewhere</source>
        <translation>gán theo một chuỗi giống ở nơi khác</translation>
    </message>
    <message>
        <source>by a rule (%1)</source>
        <translation>theo quy tắc (%1)</translation>
    </message>
    <message>
        <source>by the model %1</source>
        <translation>bởi mô hình %1</translation>
    </message>
    <message>
        <source>imported (%1)</source>
        <translation>nhập vào (%1)</translation>
    </message>
    <message>
        <source>adjudicated</source>
        <translation>đã phân xử</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>đã lấy lại: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Thực thể</translation>
    </message>
    <message>
        <source>none yet…</source>
        <translation>chưa có…</translation>
    </message>
</context>
<context>
    <name>dau::SpanTableReader</name>
    <message>
        <source>%1 more faults are not listed.</source>
        <translation>Còn %1 lỗi nữa không liệt kê.</translation>
    </message>
    <message>
        <source>%1:%2: The line is not valid UTF-8.</source>
        <translation>%1:%2: Dòng không phải UTF-8 hợp lệ.</translation>
    </message>
    <message>
        <source>%1:1: The column “%2” is missing.</source>
        <translation>%1:1: Thiếu cột “%2”.</translation>
    </message>
    <message>
        <source>The row has %1 columns, but the header has %2.</source>
        <translation>Hàng có %1 cột, mà dòng tiêu đề có %2.</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <translation>%1:%2: %3</translation>
    </message>
    <message>
        <source>The document “%1” stands twice.</source>
        <translation>Tài liệu “%1” có hai lần.</translation>
    </message>
    <message>
        <source>There is no text for the document “%1”.</source>
        <translation>Không có văn bản cho tài liệu “%1”.</translation>
    </message>
    <message>
        <source>The metadata is not a JSON object.</source>
        <translation>Siêu dữ liệu không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>There is no text for the document “%1”: neither documents.csv nor the project has it.</source>
        <translation>Không có văn bản cho tài liệu “%1”: cả documents.csv lẫn dự án đều không có.</translation>
    </message>
    <message>
        <source>The fragment %1 of “%2” does not follow on the fragment %3.</source>
        <translation>Mảnh %1 của “%2” không tiếp theo mảnh %3.</translation>
    </message>
    <message>
        <source>The span_id “%1” stands twice.</source>
        <translation>span_id “%1” có hai lần.</translation>
    </message>
    <message>
        <source>“%1” to “%2” is not a span of a text of %3 characters.</source>
        <translation>“%1” đến “%2” không phải đoạn của văn bản %3 ký tự.</translation>
    </message>
    <message>
        <source>The row says “%1”, but the text from %2 to %3 is “%4”.</source>
        <translation>Hàng ghi “%1”, mà văn bản từ %2 đến %3 là “%4”.</translation>
    </message>
    <message>
        <source>The attributes are not a JSON object.</source>
        <translation>Các thuộc tính không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>“%1” is not a span_id of this annotator in “%2”.</source>
        <translation>“%1” không phải span_id của người gán nhãn này trong “%2”.</translation>
    </message>
</context>
<context>
    <name>dau::StartPage</name>
    <message>
        <source>Annotate corpora by hand: one file, no server, by keyboard.</source>
        <translation>Gán nhãn ngữ liệu bằng tay: một tệp, không máy chủ, bằng bàn phím.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Dự án mới…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Mở dự án mẫu</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dùng gần đây</translation>
    </message>
</context>
<context>
    <name>dau::StatusFeed</name>
    <message>
        <source>selecting</source>
        <translation>đang chọn</translation>
    </message>
    <message>
        <source>caret</source>
        <translation>con trỏ</translation>
    </message>
    <message>
        <source>text selection</source>
        <translation>phần chọn</translation>
    </message>
    <message>
        <source>span</source>
        <translation>đoạn</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n nghi ngờ</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>chỉ đọc</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>đang lưu…</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>đã lưu %1</translation>
    </message>
    <message>
        <source>%1 of %2 documents done · %3</source>
        <translation>%1 trên %2 tài liệu xong · %3</translation>
    </message>
</context>
<context>
    <name>dau::TaskReader</name>
    <message>
        <source>The task has no text: no string in “data”.</source>
        <translation>Nhiệm vụ không có văn bản: không có chuỗi nào trong “data”.</translation>
    </message>
    <message>
        <source>Regions of HTML pages are not kept.</source>
        <translation>Miền của trang HTML không được giữ.</translation>
    </message>
    <message>
        <source>Items of type “%1” are not kept.</source>
        <translation>Mục loại “%1” không được giữ.</translation>
    </message>
    <message>
        <source>Relations of both directions are read as from their first end.</source>
        <translation>Quan hệ hai chiều được đọc như đi từ đầu thứ nhất.</translation>
    </message>
    <message>
        <source>%1 regions without any text are not kept.</source>
        <translation>%1 miền không có chữ nào không được giữ.</translation>
    </message>
    <message>
        <source>The region %1</source>
        <translation>Miền %1</translation>
    </message>
    <message>
        <source>A relation between %1 and %2, which are not regions, is not kept.</source>
        <translation>Một quan hệ giữa %1 và %2, không phải miền, nên không được giữ.</translation>
    </message>
    <message>
        <source>An annotation of %1 that was cancelled (the task was skipped) is not kept.</source>
        <translation>Một chú giải của %1 đã bị hủy (bài bị bỏ qua) không được giữ.</translation>
    </message>
    <message>
        <source>Drafts that were not submitted are not kept.</source>
        <translation>Bản nháp chưa nộp không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::TeiReader</name>
    <message>
        <source>The file is a corpus of several TEI documents; only files of one document each are read.</source>
        <translation>Tệp là tập gồm nhiều tài liệu TEI; chỉ đọc tệp chứa một tài liệu.</translation>
    </message>
    <message>
        <source>The file is not TEI: its first element is “%1”.</source>
        <translation>Tệp không phải TEI: phần tử đầu của nó là “%1”.</translation>
    </message>
    <message>
        <source>“%1” inside the text is not read.</source>
        <translation>“%1” bên trong văn bản không được đọc.</translation>
    </message>
    <message>
        <source>“%1” has no text, or points to nothing in it.</source>
        <translation>“%1” không có chữ, hoặc trỏ tới thứ không có trong đó.</translation>
    </message>
    <message>
        <source>The relation “%1” does not link two annotations of one annotator.</source>
        <translation>Quan hệ “%1” không nối hai chú giải của cùng một người gán nhãn.</translation>
    </message>
    <message>
        <source>In %1 places with alternatives (choice, app) one reading is the text; the others are not kept.</source>
        <translation>Ở %1 chỗ có nhiều cách đọc (choice, app), một cách là văn bản; các cách khác không được giữ.</translation>
    </message>
    <message>
        <source>%1 deletions (del) are no part of the text, and are not kept.</source>
        <translation>%1 chỗ bị xóa (del) không thuộc văn bản và không được giữ.</translation>
    </message>
    <message>
        <source>%1 notes inside the text are not kept.</source>
        <translation>%1 ghi chú trong văn bản không được giữ.</translation>
    </message>
    <message>
        <source>%1 annotations in such readings, deletions and notes are not kept.</source>
        <translation>%1 chú giải trong các cách đọc, chỗ xóa và ghi chú đó không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::TopBar</name>
    <message>
        <source>Find…  %1</source>
        <translation>Tìm…  %1</translation>
    </message>
    <message>
        <source>Commands  %1</source>
        <translation>Lệnh  %1</translation>
    </message>
    <message>
        <source>Who annotates here</source>
        <translation>Ai gán nhãn ở đây</translation>
    </message>
</context>
<context>
    <name>dau::TurtleReader</name>
    <message>
        <source>The line is not Turtle.</source>
        <translation>Dòng không phải Turtle.</translation>
    </message>
    <message>
        <source>The prefix “%1:” is not declared.</source>
        <translation>Tiền tố “%1:” chưa được khai báo.</translation>
    </message>
</context>
<context>
    <name>dau::UnitCard</name>
    <message>
        <source>nothing is marked here</source>
        <translation>ở đây không đánh dấu gì</translation>
    </message>
    <message>
        <source>↵ proposed by the guideline</source>
        <translation>↵ hướng dẫn đề xuất</translation>
    </message>
    <message>
        <source>↵ most have this</source>
        <translation>↵ đa số như vậy</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>đã quyết định</translation>
    </message>
    <message>
        <source>↵ proposed</source>
        <translation>↵ được đề xuất</translation>
    </message>
    <message>
        <source>none is right</source>
        <translation>không phương án nào đúng</translation>
    </message>
    <message>
        <source>another reading: edit with the keys of Annotate</source>
        <translation>phương án khác: sửa bằng các phím của Gán nhãn</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Nhận xét: %1</translation>
    </message>
    <message>
        <source>Decided: %1 (%2)</source>
        <translation>Đã quyết định: %1 (%2)</translation>
    </message>
    <message>
        <source>This relation waits until its ends are decided.</source>
        <translation>Quan hệ này chờ đến khi hai đầu của nó được quyết định.</translation>
    </message>
    <message>
        <source>no other like it</source>
        <translation>không có cái nào khác giống</translation>
    </message>
    <message numerus="yes">
        <source>and the %n like it</source>
        <translation>
            <numerusform>và %n cái giống</numerusform>
        </translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>giữ cả hai</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>hoãn</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>guideline</source>
        <translation>hướng dẫn</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>nhận xét</translation>
    </message>
    <message>
        <source>hide names</source>
        <translation>ẩn tên</translation>
    </message>
    <message>
        <source>names and votes</source>
        <translation>tên và phiếu</translation>
    </message>
    <message>
        <source>why is this here?</source>
        <translation>vì sao có ở đây?</translation>
    </message>
    <message numerus="yes">
        <source>↵ decided so before, %n time(s)</source>
        <translation>
            <numerusform>↵ đã quyết định như vậy %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Đã quyết định: %1</translation>
    </message>
    <message>
        <source>↵ the trusted person&apos;s</source>
        <translation>↵ của người được tin</translation>
    </message>
</context>
<context>
    <name>dau::WebAnnoReader</name>
    <message>
        <source>The first line is not “#FORMAT=WebAnno TSV 3.x”.</source>
        <translation>Dòng đầu không phải “#FORMAT=WebAnno TSV 3.x”.</translation>
    </message>
    <message>
        <source>The row stands before any “#Text=”.</source>
        <translation>Hàng đứng trước mọi “#Text=”.</translation>
    </message>
    <message>
        <source>The layer “%1” is not kept.</source>
        <translation>Lớp “%1” không được giữ.</translation>
    </message>
    <message>
        <source>The row has no place in the text: “1-1 TAB 0-4 TAB word” is missing.</source>
        <translation>Hàng không có chỗ trong văn bản: thiếu “1-1 TAB 0-4 TAB từ”.</translation>
    </message>
    <message>
        <source>The row has %1 columns for the layers, but the header names %2.</source>
        <translation>Hàng có %1 cột cho các lớp, mà phần đầu tệp nêu %2.</translation>
    </message>
    <message>
        <source>The token does not stand at its place in the text, counted in UTF-16 units or in code points.</source>
        <translation>Từ tố không đứng ở chỗ của nó trong văn bản, dù đếm theo đơn vị UTF-16 hay điểm mã.</translation>
    </message>
    <message>
        <source>A layer is declared after the first sentence.</source>
        <translation>Một lớp được khai báo sau câu đầu tiên.</translation>
    </message>
    <message>
        <source>%1 relations of the layer “%2” are on words, which are no labels, and are not kept.</source>
        <translation>%1 quan hệ của lớp “%2” đặt trên từ, không phải nhãn, nên không được giữ.</translation>
    </message>
    <message>
        <source>%1 annotations of no width are not kept.</source>
        <translation>Không giữ %1 chú giải không có độ rộng.</translation>
    </message>
    <message>
        <source>%1 relations “%2” point to no annotation and are not kept.</source>
        <translation>%1 quan hệ “%2” không trỏ tới chú giải nào nên không được giữ.</translation>
    </message>
</context>
<context>
    <name>dau::WebAnnotationReader</name>
    <message>
        <source>A link from %1 to %2, which are not annotations of one person, is not kept.</source>
        <translation>Một liên kết từ %1 đến %2, không phải chú giải của cùng một người, nên không được giữ.</translation>
    </message>
    <message>
        <source>Not all offsets fit the text of “%1”: %2 annotations are set by quotes that stand in one place only.</source>
        <translation>Có vị trí không khớp với văn bản của “%1”: %2 chú giải được đặt theo trích dẫn chỉ xuất hiện ở một chỗ.</translation>
    </message>
    <message>
        <source>%1 annotations, or targets of them, that are on no part of the text of “%2” are not kept.</source>
        <translation>Không giữ %1 chú giải, hoặc đích của chú giải, không nằm trên phần nào của văn bản “%2”.</translation>
    </message>
</context>
<context>
    <name>dau::WhyQuestion</name>
    <message>
        <source>why</source>
        <translation>vì sao</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>Why this is a disagreement</source>
        <translation>Vì sao đây là bất đồng</translation>
    </message>
</context>
<context>
    <name>dau::WorkSession</name>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
</context>
<context>
    <name>dau::Workspace</name>
    <message>
        <source>Done. No document after this one is open.</source>
        <translation>Xong. Sau tài liệu này không còn tài liệu nào mở.</translation>
    </message>
    <message>
        <source>This is the last document.</source>
        <translation>Đây là tài liệu cuối.</translation>
    </message>
    <message>
        <source>This is the first document.</source>
        <translation>Đây là tài liệu đầu.</translation>
    </message>
    <message numerus="yes">
        <source>You are %1: %n documents, round %2</source>
        <translation>
            <numerusform>Bạn là %1: %n tài liệu, vòng %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::XmiReader</name>
    <message>
        <source>The file is not XMI: its first element is “%1”.</source>
        <translation>Tệp không phải XMI: phần tử đầu của nó là “%1”.</translation>
    </message>
</context>
<context>
    <name>dau::XmlParse</name>
    <message>
        <source>More than %1 elements lie inside one another.</source>
        <translation>Hơn %1 phần tử lồng trong nhau.</translation>
    </message>
    <message>
        <source>An element has more than %1 attributes.</source>
        <translation>Một phần tử có hơn %1 thuộc tính.</translation>
    </message>
    <message>
        <source>The file uses the entity “%1”; entities are not read.</source>
        <translation>Tệp dùng thực thể XML “%1”; thực thể XML không được đọc.</translation>
    </message>
    <message>
        <source>The file has a document type declaration (DTD); such files are not read.</source>
        <translation>Tệp có khai báo kiểu tài liệu (DTD); không đọc những tệp như thế.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the file.</source>
        <translation>Không đủ bộ nhớ để đọc tệp.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>The file has more than %1 MB, which is not read.</source>
        <translation>Tệp lớn hơn %1 MB, không đọc được.</translation>
    </message>
    <message>
        <source>The file is not well-formed XML: %1.</source>
        <translation>Tệp không phải XML đúng quy cách: %1.</translation>
    </message>
</context>
<context>
    <name>dau::ZipReading</name>
    <message>
        <source>“%1” in the ZIP is not read.</source>
        <translation>“%1” trong tệp ZIP không được đọc.</translation>
    </message>
    <message>
        <source>%1 records have no labels: doccano does not say whether somebody looked at them, and they become no layer.</source>
        <translation>%1 bản ghi không có nhãn: doccano không nói đã có ai xem chúng hay chưa, và chúng không thành lớp nào.</translation>
    </message>
    <message>
        <source>The file is damaged or larger than %1 MB.</source>
        <translation>Tệp bị hỏng hoặc lớn hơn %1 MB.</translation>
    </message>
</context>
<context>
    <name>dau::ZipWriter</name>
    <message>
        <source>The ZIP cannot be written: %1.</source>
        <translation>Không ghi được ZIP: %1.</translation>
    </message>
</context>
<context>
    <name>dau::ZoneQuestion</name>
    <message>
        <source>zone</source>
        <translation>vùng</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>skip or keep</source>
        <translation>bỏ qua hay giữ</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>không vùng</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>rời</translation>
    </message>
    <message>
        <source>Skipped: left out of propagation, agreement and training.</source>
        <translation>Bỏ qua: không tính khi gán chuỗi giống, đo độ nhất trí và huấn luyện.</translation>
    </message>
    <message>
        <source>No longer skipped.</source>
        <translation>Không còn bỏ qua.</translation>
    </message>
    <message>
        <source>Zone: %1</source>
        <translation>Vùng: %1</translation>
    </message>
    <message>
        <source>Zone of the selection</source>
        <translation>Vùng của phần chọn</translation>
    </message>
    <message>
        <source>Zone of the paragraph</source>
        <translation>Vùng của đoạn văn</translation>
    </message>
</context>
</TS>
