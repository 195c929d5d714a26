<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../ui/about.py" line="18"/>
        <source>About ReplyDesk</source>
        <translation>Tentang ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="23"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="26"/>
        <source>Version {number}. Free software under the MIT licence.</source>
        <translation>Versi {number}. Perangkat lunak bebas dengan lisensi MIT.</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="33"/>
        <source>Answers from verified facts, checked before they leave, each on record.</source>
        <translation>Jawaban dari fakta yang terverifikasi, diperiksa sebelum keluar, dan semuanya tercatat.</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="37"/>
        <source>The open fact base: {path}</source>
        <translation>Basis fakta yang terbuka: {path}</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="39"/>
        <source>Nothing is sent over the network.</source>
        <translation>Tidak ada data yang dikirim lewat jaringan.</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="31"/>
        <source>Take away the citation: {title}</source>
        <translation>Lepas rujukan: {title}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="../../ui/desk_page/room.py" line="20"/>
        <source>{count} too many</source>
        <translation>Kelebihan {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/room.py" line="21"/>
        <source>{count} left</source>
        <translation>Sisa {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="58"/>
        <source>The next {count} fit almost equally well. Compare them.</source>
        <translation>{count} saran berikut hampir sama cocoknya. Bandingkan isinya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="60"/>
        <source>The next {count} fit almost equally well. Look at what differs: {words}.</source>
        <translation>{count} saran berikut hampir sama cocoknya. Perhatikan bedanya: {words}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="96"/>
        <source>Learned</source>
        <translation>Dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="127"/>
        <source>This is the answer.</source>
        <translation>Ini jawabannya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="130"/>
        <source>An entry fits, but it may not be used: {status}.</source>
        <translation>Ada entri yang cocok, tetapi belum boleh dipakai: {status}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="133"/>
        <source>One of these may be it. Please check.</source>
        <translation>Mungkin salah satu dari ini. Mohon dicek.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="135"/>
        <source>None of these really fits.</source>
        <translation>Belum ada yang benar-benar cocok.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="136"/>
        <source>The fact base has no answer to this.</source>
        <translation>Belum ada jawabannya di basis fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="151"/>
        <source>The fact base has no answer to this message. Reply that the matter is being confirmed, and note the question so that it can be answered next time.</source>
        <translation>Basis fakta belum punya jawaban untuk pesan ini. Sampaikan bahwa hal tersebut sedang dipastikan, lalu catat pertanyaannya agar lain kali dapat dijawab.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="183"/>
        <source>Not yet: {count} to be mended before it may be copied.</source>
        <translation>Belum boleh disalin: {count} hal harus diperbaiki dahulu.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="186"/>
        <source>Warnings: {count}. Mend them, or give a reason and copy.</source>
        <translation>Ada {count} peringatan. Perbaiki, atau tulis alasannya lalu salin.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="189"/>
        <source>May be copied. Advice: {count}.</source>
        <translation>Boleh disalin. Ada {count} anjuran perbaikan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="191"/>
        <source>May be copied: the check found nothing.</source>
        <translation>Boleh disalin: lolos pemeriksaan nada.</translation>
    </message>
</context>
<context>
    <name>DeskController</name>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="90"/>
        <source>There is no text on the clipboard.</source>
        <translation>Tidak ada teks di papan klip.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="103"/>
        <source>The desk is clear.</source>
        <translation>Meja sudah dikosongkan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="103"/>
        <source>Put it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="116"/>
        <source>The text was very long; only its beginning was taken in.</source>
        <translation>Teksnya sangat panjang; hanya bagian awalnya yang diambil.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="40"/>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="41"/>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="42"/>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="43"/>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="59"/>
        <source>This change waits for approval. An approved wording before it goes on being used.</source>
        <translation>Perubahan ini menunggu persetujuan. Bila ada rumusan sebelumnya yang sudah disetujui, rumusan itu tetap dipakai.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="65"/>
        <source>Wording for {channel}</source>
        <translation>Rumusan untuk {channel}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="67"/>
        <source>Other ways people ask</source>
        <translation>Cara lain warga bertanya</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="71"/>
        <source>Sources and legal basis</source>
        <translation>Sumber dan dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="72"/>
        <source>Validity</source>
        <translation>Masa berlaku</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="73"/>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="74"/>
        <source>Record</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="85"/>
        <source>from {day}</source>
        <translation>mulai {day}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="87"/>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="89"/>
        <source>review on {day}</source>
        <translation>ditinjau {day}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="95"/>
        <source>Revision {number}, written by {person}, {moment}</source>
        <translation>Revisi {number}, ditulis {person}, {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="103"/>
        <source>Approved by {person}, {moment}</source>
        <translation>Disetujui {person}, {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="118"/>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="157"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
</context>
<context>
    <name>DialogAsk</name>
    <message>
        <location filename="../../ui/ask.py" line="36"/>
        <source>Lists of entries</source>
        <translation>Daftar entri</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="37"/>
        <source>Import a file</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="41"/>
        <source>Open a fact base</source>
        <translation>Buka basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="45"/>
        <source>Create a fact base</source>
        <translation>Buat basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="52"/>
        <source>Fact bases</source>
        <translation>Basis fakta</translation>
    </message>
</context>
<context>
    <name>EntryTableModel</name>
    <message>
        <location filename="../../ui/library_page/model.py" line="88"/>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="88"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="88"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="88"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
</context>
<context>
    <name>EvaluationController</name>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="98"/>
        <source>Reading the entries …</source>
        <translation>Membaca entri …</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="106"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="135"/>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="146"/>
        <source>Reading entry {done} of {total} …</source>
        <translation>Membaca entri {done} dari {total} …</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="148"/>
        <source>Asking {done} of {total} …</source>
        <translation>Menanyakan {done} dari {total} …</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="149"/>
        <source>Summing up …</source>
        <translation>Merangkum …</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="165"/>
        <source>As of {moment}.</source>
        <translation>Per {moment}.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="168"/>
        <source>Nothing could be asked: an entry must have two ways of asking at least, its title and another.</source>
        <translation>Belum ada yang dapat ditanyakan: sebuah entri perlu paling sedikit dua cara bertanya, yaitu judulnya dan satu lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="176"/>
        <source>The fact base is empty. Add entries or import a file, then evaluate.</source>
        <translation>Basis fakta masih kosong. Tambahkan entri atau impor berkas, lalu evaluasi.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="178"/>
        <source>See how well people&apos;s questions lead to your entries, which entries are mixed up, and what to add. Every way of asking is tried out as if its entry did not have it. Nothing is changed, and you can go on working meanwhile.</source>
        <translation>Lihat seberapa baik pertanyaan warga sampai ke entri Anda, entri mana yang saling tertukar, dan apa yang perlu ditambahkan. Setiap cara bertanya dicoba seolah-olah entrinya tidak memilikinya. Tidak ada yang diubah, dan Anda dapat terus bekerja sementara itu.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="201"/>
        <source>There is nothing to do. Well kept!</source>
        <translation>Tidak ada yang perlu dikerjakan. Basis fakta Anda terawat baik!</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="202"/>
        <source>No two entries were mixed up.</source>
        <translation>Tidak ada entri yang tertukar.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="203"/>
        <source>Every entry that was asked for came up first at least once.</source>
        <translation>Setiap entri yang ditanyakan pernah muncul di urutan pertama.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="205"/>
        <source>No recorded message is without an answer. Messages get on record when a suggestion is chosen or a reply is copied.</source>
        <translation>Tidak ada pesan tercatat yang belum ada jawabannya. Pesan tercatat ketika saran dipilih atau balasan disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/controller.py" line="208"/>
        <source>Every entry has several ways of asking.</source>
        <translation>Setiap entri sudah memiliki beberapa cara bertanya.</translation>
    </message>
</context>
<context>
    <name>EvaluationRows</name>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="68"/>
        <source>New entry</source>
        <translation>Entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="69"/>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="70"/>
        <source>Tell apart</source>
        <translation>Bedakan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="71"/>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="72"/>
        <source>Clear away</source>
        <translation>Bereskan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="73"/>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="112"/>
        <source>Questions or messages it helps: {count}</source>
        <translation>Pertanyaan atau pesan yang terbantu: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="114"/>
        <location filename="../../ui/evaluation_page/rows.py" line="221"/>
        <source>What to do</source>
        <translation>Yang perlu dikerjakan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="115"/>
        <source>Gain</source>
        <translation>Manfaat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="143"/>
        <source>The first</source>
        <translation>Yang pertama</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="144"/>
        <source>The second</source>
        <translation>Yang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="145"/>
        <source>Words in both</source>
        <translation>Kata yang ada pada keduanya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="146"/>
        <location filename="../../ui/evaluation_page/rows.py" line="181"/>
        <source>Questions that went astray</source>
        <translation>Pertanyaan yang salah alamat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="152"/>
        <source>Taken for each other: {count}×</source>
        <translation>Saling tertukar: {count}×</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="160"/>
        <source>No word of its own</source>
        <translation>Tidak ada kata yang hanya dimiliki entri ini</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="161"/>
        <source>Only here: {words}</source>
        <translation>Hanya di sini: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="166"/>
        <source>Never</source>
        <translation>Tidak pernah</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="167"/>
        <source>2nd or 3rd</source>
        <translation>Ke-2 atau ke-3</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="179"/>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="188"/>
        <source>The newest of these messages</source>
        <translation>Pesan terbaru di antaranya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="189"/>
        <source>Words they share</source>
        <translation>Kata yang sama</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="190"/>
        <source>How many</source>
        <translation>Berapa banyak</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="191"/>
        <source>The entry that comes nearest</source>
        <translation>Entri yang paling dekat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="197"/>
        <source>Asked for in vain</source>
        <translation>Ditanyakan, belum ada jawabannya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="205"/>
        <source>It has a title only. Add two or three ways people ask for it, as they write: then it can be tested, and it is found more easily.</source>
        <translation>Entri ini baru punya judul. Tambahkan dua atau tiga cara warga menanyakannya, seperti warga menulis: dengan begitu entri ini dapat diuji dan lebih mudah ditemukan.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="210"/>
        <source>Its ways of asking all say the same words. Add some in other words, as people write them.</source>
        <translation>Semua cara bertanyanya memakai kata-kata yang sama. Tambahkan cara bertanya dengan kata-kata lain, seperti warga menulis.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="214"/>
        <source>Title only</source>
        <translation>Hanya judul</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="214"/>
        <source>All the same</source>
        <translation>Semuanya sama</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="228"/>
        <source>“{asked}”
→ nothing was suggested</source>
        <translation>“{asked}”
→ tidak ada saran</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="229"/>
        <source>“{asked}”
→ {title}, because of “{won_by}”</source>
        <translation>“{asked}”
→ {title}, karena “{won_by}”</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="234"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="234"/>
        <source>Entries</source>
        <translation>Entri</translation>
    </message>
</context>
<context>
    <name>EvaluationView</name>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="70"/>
        <source>How much is asked</source>
        <translation>Seberapa banyak yang ditanyakan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="72"/>
        <source>Evaluate now</source>
        <translation>Evaluasi sekarang</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="73"/>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="79"/>
        <source>Results</source>
        <translation>Hasil evaluasi</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="80"/>
        <source>Open the entry</source>
        <translation>Buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="81"/>
        <source>Open the other entry</source>
        <translation>Buka entri lainnya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="82"/>
        <source>Write a new entry</source>
        <translation>Tulis entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="84"/>
        <source>The line in full</source>
        <translation>Baris selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="182"/>
        <source>Asks your entries&apos; own ways of asking, and changes nothing (F5)</source>
        <translation>Menanyakan cara bertanya dari entri Anda sendiri, dan tidak mengubah apa pun (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="183"/>
        <source>Shows the entry in the fact base (Enter)</source>
        <translation>Menampilkan entri di basis fakta (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="185"/>
        <source>How far the evaluation is</source>
        <translation>Sejauh mana evaluasi berjalan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="208"/>
        <source>Evaluation</source>
        <translation>Evaluasi</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="41"/>
        <source>{part} of {whole}</source>
        <translation>{part} dari {whole}</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="50"/>
        <source>questions lead to the right entry at once</source>
        <translation>pertanyaan langsung sampai ke entri yang benar</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="54"/>
        <source>questions have it among the first three suggestions</source>
        <translation>pertanyaan menemukannya di tiga saran teratas</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="58"/>
        <source>times it is right when the program says “This is the answer”</source>
        <translation>kali benar bila program berkata “Ini jawabannya”</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="62"/>
        <source>questions are told “No answer yet” although there is one</source>
        <translation>pertanyaan dijawab “Belum ada jawabannya” padahal ada</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="72"/>
        <source>{asked} ways of asking for {entries} entries were asked, each as if its entry did not have it.</source>
        <translation>{asked} cara bertanya dari {entries} entri ditanyakan, masing-masing seolah-olah entrinya tidak memilikinya.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="79"/>
        <source>The entries were drawn by lot from {of}.</source>
        <translation>Entrinya diundi dari {of} entri.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="83"/>
        <source>Ways of asking learned at the desk helped as well: {count}.</source>
        <translation>Cara bertanya yang dipelajari di meja balasan ikut membantu: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="87"/>
        <source>The percentages beside suggestions are off by {points} points on average.</source>
        <translation>Persentase di samping saran rata-rata meleset {points} poin.</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <location filename="../../ui/desk_page/findings_panel.py" line="104"/>
        <source>Replace with “{words}”</source>
        <translation>Ganti dengan “{words}”</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/findings_panel.py" line="104"/>
        <source>Take it out</source>
        <translation>Hapus kata ini</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/findings_panel.py" line="106"/>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../ui/desk_page/findings_panel.py" line="130"/>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <location filename="../../ui/first_start/view.py" line="36"/>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="36"/>
        <source>as it is to stand on record</source>
        <translation>seperti yang akan tercatat</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="38"/>
        <source>Your institution</source>
        <translation>Instansi Anda</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="38"/>
        <source>as it signs, may be added later</source>
        <translation>nama resminya, boleh diisi nanti</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="41"/>
        <source>Practise with samples</source>
        <translation>Berlatih dengan contoh</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="42"/>
        <source>Begin an empty fact base</source>
        <translation>Mulai dari kosong</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="43"/>
        <source>Begin with a file</source>
        <translation>Mulai dari berkas</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="44"/>
        <source>Open a fact base that is there already</source>
        <translation>Buka basis fakta yang sudah ada</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="88"/>
        <source>Try it first</source>
        <translation>Coba dahulu</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="90"/>
        <source>A practice fact base with sample entries. They count as approved there, so that the whole way can be tried at once. They are samples, not facts.</source>
        <translation>Basis fakta latihan berisi entri contoh. Di sana entri contoh dianggap disetujui agar seluruh alur langsung dapat dicoba. Isinya contoh, bukan fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="99"/>
        <source>Begin for real</source>
        <translation>Mulai bekerja</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="101"/>
        <source>Your own fact base: write the entries yourself, or take them from an Excel, CSV or JSON file. Only approved entries are used.</source>
        <translation>Basis fakta milik instansi Anda: tulis sendiri entrinya, atau ambil dari berkas Excel, CSV, atau JSON. Hanya entri yang disetujui yang dipakai.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="119"/>
        <source>Welcome to ReplyDesk</source>
        <translation>Selamat datang di ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="121"/>
        <source>It finds the verified answer to a citizen&apos;s message, checks the wording before it leaves, and keeps a record. Everything stays on this computer.</source>
        <translation>ReplyDesk menemukan jawaban terverifikasi untuk pesan warga, memeriksa bahasanya sebelum keluar, dan mencatatnya. Semua data tetap di komputer ini.</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="33"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="34"/>
        <source>Question, fact or false claim</source>
        <translation>Pertanyaan, fakta, atau klaim keliru</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="35"/>
        <source>Approved wording</source>
        <translation>Rumusan jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="36"/>
        <source>Other ways people ask, one a line</source>
        <translation>Cara lain warga bertanya, satu per baris</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="37"/>
        <source>Tags, parted by commas</source>
        <translation>Tag, dipisah koma</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="38"/>
        <source>31/12/2027</source>
        <translation>31/12/2027</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="39"/>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="40"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="41"/>
        <source>Review on</source>
        <translation>Ditinjau pada</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="44"/>
        <source>Save as draft</source>
        <translation>Simpan sebagai draf</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="45"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="125"/>
        <source>Sources and legal basis</source>
        <translation>Sumber dan dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="142"/>
        <source>Saves the entry as a draft; it is used when it is approved (Ctrl+S)</source>
        <translation>Menyimpan entri sebagai draf; entri dipakai setelah disetujui (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <location filename="../../ui/history_page/controller.py" line="53"/>
        <source>Choose a line to read it in full.</source>
        <translation>Pilih satu baris untuk membacanya secara lengkap.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="55"/>
        <source>Nothing has left yet. Every copied or refused reply appears here.</source>
        <translation>Belum ada balasan yang keluar. Setiap balasan yang disalin atau ditolak akan muncul di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="72"/>
        <source>No. {number}: {what}</source>
        <translation>No. {number}: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="78"/>
        <source>When and who</source>
        <translation>Waktu dan petugas</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="81"/>
        <source>{entry}, revision {number}</source>
        <translation>{entry}, revisi {number}</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="84"/>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="85"/>
        <source>Reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="86"/>
        <source>Rests on</source>
        <translation>Rujukan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="87"/>
        <source>Reason in spite of warnings</source>
        <translation>Alasan meski ada peringatan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="90"/>
        <source>For practice</source>
        <translation>Untuk latihan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="90"/>
        <source>It rests on samples, not on facts.</source>
        <translation>Balasan ini merujuk contoh, bukan fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="94"/>
        <source>Why</source>
        <translation>Sebabnya</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="100"/>
        <source>Rules that spoke up</source>
        <translation>Aturan yang memberi temuan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="100"/>
        <source>Channel and kind</source>
        <translation>Kanal dan jenis pesan</translation>
    </message>
</context>
<context>
    <name>HistoryTableModel</name>
    <message>
        <location filename="../../ui/history_page/model.py" line="96"/>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="97"/>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="98"/>
        <source>What</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="99"/>
        <source>Reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="100"/>
        <source>Who</source>
        <translation>Petugas</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <location filename="../../ui/history_page/view.py" line="32"/>
        <source>What left</source>
        <translation>Balasan yang keluar</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/view.py" line="37"/>
        <source>The line in full</source>
        <translation>Baris selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/view.py" line="74"/>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <location filename="../../ui/identity.py" line="22"/>
        <source>Names on record</source>
        <translation>Nama yang tercatat</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="25"/>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="27"/>
        <source>Your institution</source>
        <translation>Instansi Anda</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="29"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="32"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="41"/>
        <source>Your name stands on approvals and in the record of what left, from now on.</source>
        <translation>Mulai sekarang nama Anda tercantum pada persetujuan dan catatan balasan yang keluar.</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <location filename="../../ui/library_page/importing.py" line="47"/>
        <source>Save or cancel this entry first.</source>
        <translation>Simpan atau batalkan dahulu entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="74"/>
        <source>Row {number}: {reason}</source>
        <translation>Baris {number}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="86"/>
        <source>Nothing was stored.</source>
        <translation>Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="91"/>
        <source>Choose an entry to read it.</source>
        <translation>Pilih satu entri untuk membacanya.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="95"/>
        <source>Nothing was stored yet: {count} rows cannot be used.</source>
        <translation>Belum ada yang disimpan: {count} baris tidak dapat dipakai.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="98"/>
        <source>Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Rejected: {rejected}.</source>
        <translation>Ditambahkan {added}, diperbarui {updated}, tetap {unchanged}, ditolak {rejected}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="110"/>
        <source>Mend the file and import it again, or import only the rows that are in order ({count}).</source>
        <translation>Perbaiki berkasnya lalu impor lagi, atau impor hanya baris yang sudah benar ({count}).</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="114"/>
        <source>Sheet that was read: {sheet}.</source>
        <translation>Lembar yang dibaca: {sheet}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="117"/>
        <source>Columns that were not used: {names}.</source>
        <translation>Kolom yang tidak dipakai: {names}.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="39"/>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="40"/>
        <source>Import the rows that are in order</source>
        <translation>Impor baris yang sudah benar</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="41"/>
        <location filename="../../ui/library_page/import_panel.py" line="78"/>
        <location filename="../../ui/library_page/import_panel.py" line="87"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="54"/>
        <source>Its wording is approved already; record {person}</source>
        <translation>Isinya sudah disetujui; catat {person} sebagai penyetuju</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="59"/>
        <source>Without the tick its entries become drafts, which are used once they are approved.</source>
        <translation>Tanpa centang, entri masuk sebagai draf dan baru dipakai setelah disetujui.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="66"/>
        <source>Reading the file and storing its entries. You can go on working meanwhile.</source>
        <translation>Berkas sedang dibaca dan disimpan. Anda dapat terus bekerja.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="78"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="97"/>
        <source>The file is being taken in</source>
        <translation>Berkas sedang diimpor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="110"/>
        <source>What became of the file</source>
        <translation>Hasil impor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="120"/>
        <source>Import a file</source>
        <translation>Impor berkas</translation>
    </message>
</context>
<context>
    <name>LearnController</name>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="71"/>
        <source>Shall messages like this one lead to “{title}” from now on?</source>
        <translation>Ingat pesan ini sebagai pertanyaan untuk “{title}”?</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="74"/>
        <source>Remember</source>
        <translation>Ingat</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="122"/>
        <source>Undo</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="132"/>
        <source>Remembered as a question for “{title}”: {text}</source>
        <translation>Diingat sebagai pertanyaan untuk “{title}”: {text}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="134"/>
        <source>Noted: “{title}” does not answer messages like this one.</source>
        <translation>Dicatat: “{title}” bukan jawaban untuk pesan seperti ini.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="136"/>
        <source>The reply still rests on it.</source>
        <translation>Balasan masih merujuk entri itu.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/learning.py" line="142"/>
        <source>Taken back. What was learned about “{title}” counts no more.</source>
        <translation>Dibatalkan. Yang tadi dipelajari tentang “{title}” tidak berlaku lagi.</translation>
    </message>
</context>
<context>
    <name>LearnedController</name>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="63"/>
        <source>In force: {count}</source>
        <translation>Berlaku: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="94"/>
        <source>{count} rows are selected</source>
        <translation>{count} baris dipilih</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="100"/>
        <source>Choose a row to read it, or several to take them back at once.</source>
        <translation>Pilih satu baris untuk membacanya, atau beberapa untuk membatalkannya sekaligus.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="102"/>
        <source>Nothing that was learned has these words.</source>
        <translation>Tidak ada yang dipelajari dengan kata-kata itu.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="104"/>
        <source>Nothing was learned yet. At the desk, Ctrl+I on the right suggestion remembers the message as a question for its entry, and Ctrl+B on a wrong one says that it is not the answer to such messages. All of it stays on this computer, appears here, and can be taken back.</source>
        <translation>Belum ada yang dipelajari. Di meja balasan, Ctrl+I pada saran yang tepat mengingat pesan itu sebagai pertanyaan untuk entrinya, dan Ctrl+B pada saran yang keliru mencatat bahwa entri itu bukan jawabannya. Semuanya tetap di komputer ini, tampil di halaman ini, dan dapat dibatalkan.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="116"/>
        <source>The entry was deleted; until it is restored this has no effect.</source>
        <translation>Entri ini sudah dihapus. Selama belum dikembalikan, hal ini tidak berpengaruh.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="118"/>
        <source>Asks for the entry</source>
        <translation>Ditanyakan dengan kata-kata</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="118"/>
        <source>Telling words of the message</source>
        <translation>Kata-kata penting di dalam pesan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="120"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="120"/>
        <source>Is not answered by</source>
        <translation>Bukan dijawab oleh</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="123"/>
        <source>When and who</source>
        <translation>Waktu dan petugas</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="127"/>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="160"/>
        <source>Taken back: {count}. The suggestions go without it from now on.</source>
        <translation>Dibatalkan: {count}. Saran tidak lagi memakainya.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="161"/>
        <source>Put in force again</source>
        <translation>Berlakukan lagi</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="166"/>
        <source>In force again: {count}.</source>
        <translation>Berlaku lagi: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="167"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
</context>
<context>
    <name>LearnedTableModel</name>
    <message>
        <location filename="../../ui/learned_page/model.py" line="60"/>
        <source>What</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="61"/>
        <source>Words</source>
        <translation>Kata-kata</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="62"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="63"/>
        <source>Who</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="64"/>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="65"/>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="87"/>
        <source>In force</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="87"/>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>LearnedView</name>
    <message>
        <location filename="../../ui/learned_page/view.py" line="58"/>
        <source>Search what was learned</source>
        <translation>Cari di antara yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="58"/>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="59"/>
        <source>Also what was taken back</source>
        <translation>Termasuk yang dibatalkan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="61"/>
        <location filename="../../ui/learned_page/view.py" line="188"/>
        <source>What was learned</source>
        <translation>Yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="62"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="63"/>
        <source>Put in force again</source>
        <translation>Berlakukan lagi</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="64"/>
        <source>Open the entry</source>
        <translation>Buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="66"/>
        <source>The row in full</source>
        <translation>Baris selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="154"/>
        <source>It counts no more, and can be put in force again (Del)</source>
        <translation>Tidak berlaku lagi, dan dapat diberlakukan kembali (Del)</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="155"/>
        <source>Shows the entry in the fact base (Enter)</source>
        <translation>Menampilkan entri di basis fakta (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="162"/>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <location filename="../../ui/library_page/controller.py" line="75"/>
        <location filename="../../ui/library_page/controller.py" line="195"/>
        <source>New entry</source>
        <translation>Entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="107"/>
        <source>Entries: {count}</source>
        <translation>{count} entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="116"/>
        <source>Choose an entry to read it.</source>
        <translation>Pilih satu entri untuk membacanya.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="118"/>
        <source>No entry matches. Use fewer words, or show all kinds and every status.</source>
        <translation>Tidak ada entri yang cocok. Kurangi katanya, atau tampilkan semua jenis dan status.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="119"/>
        <source>The fact base is empty. Add an entry, or import a file (Excel, CSV, JSON).</source>
        <translation>Basis fakta masih kosong. Tambahkan entri, atau impor berkas (Excel, CSV, JSON).</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="82"/>
        <location filename="../../ui/library_page/controller.py" line="156"/>
        <source>Save or cancel this entry first.</source>
        <translation>Simpan atau batalkan dahulu entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="90"/>
        <source>This entry is not in the fact base any more.</source>
        <translation>Entri ini sudah tidak ada di basis fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="163"/>
        <location filename="../../ui/library_page/controller.py" line="195"/>
        <source>Edit the entry</source>
        <translation>Ubah entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="180"/>
        <source>Saved as a draft. It is used for replies once it is approved.</source>
        <translation>Tersimpan sebagai draf. Entri dipakai setelah disetujui.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="204"/>
        <source>The changes were not saved.</source>
        <translation>Perubahan tidak disimpan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="204"/>
        <source>Go on writing</source>
        <translation>Lanjutkan menulis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="217"/>
        <source>Approved. Replies may rest on it from now on.</source>
        <translation>Disetujui. Mulai sekarang balasan boleh merujuk entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="226"/>
        <source>Retired. No reply may rest on it until it is approved again.</source>
        <translation>Dinonaktifkan. Entri ini tidak boleh dirujuk sampai disetujui lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="237"/>
        <source>Deleted: {title}</source>
        <translation>Dihapus: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="238"/>
        <source>Bring it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="254"/>
        <source>Back as a draft. Approve it to use it again.</source>
        <translation>Kembali sebagai draf. Setujui agar dapat dipakai lagi.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <location filename="../../ui/library_page/view.py" line="43"/>
        <source>Search the fact base</source>
        <translation>Cari di basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="43"/>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="46"/>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="47"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="51"/>
        <source>Any status</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="52"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="54"/>
        <source>Add an entry</source>
        <translation>Tambah entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="55"/>
        <source>Import a file</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="57"/>
        <source>Entries</source>
        <translation>Daftar entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="107"/>
        <source>Fact base</source>
        <translation>Basis fakta</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <location filename="../../ui/menu.py" line="44"/>
        <source>Remember the message for this suggestion</source>
        <translation>Ingat pesan ini untuk saran terpilih</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="44"/>
        <source>Not this suggestion</source>
        <translation>Bukan saran ini</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="48"/>
        <source>Open a fact base …</source>
        <translation>Buka basis fakta …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="49"/>
        <source>Create a fact base …</source>
        <translation>Buat basis fakta …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="50"/>
        <source>My fact base</source>
        <translation>Basis fakta saya</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="51"/>
        <source>Practice fact base</source>
        <translation>Basis fakta latihan</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="53"/>
        <source>Names on record …</source>
        <translation>Nama yang tercatat …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="55"/>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="57"/>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="58"/>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="59"/>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="61"/>
        <source>Looks</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="63"/>
        <source>Size of text</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="65"/>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="66"/>
        <source>About ReplyDesk</source>
        <translation>Tentang ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="68"/>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py" line="129"/>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="131"/>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="53"/>
        <location filename="../../ui/desk_page/message_panel.py" line="116"/>
        <source>Incoming message</source>
        <translation>Pesan masuk</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="54"/>
        <source>Paste or drop the citizen&apos;s message here.</source>
        <translation>Tempel atau jatuhkan pesan warga di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="58"/>
        <source>From the clipboard</source>
        <translation>Ambil dari papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="59"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="60"/>
        <source>Account that wrote it</source>
        <translation>Akun pengirim</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="60"/>
        <source>@account</source>
        <translation>@akun</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="61"/>
        <source>Kind of message</source>
        <translation>Jenis pesan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="112"/>
        <source>Takes the text on the clipboard as the message (Ctrl+Shift+V)</source>
        <translation>Mengambil teks di papan klip sebagai pesan masuk (Ctrl+Shift+V)</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <location filename="../../ui/names.py" line="19"/>
        <source>Fact</source>
        <translation>Fakta</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="20"/>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="21"/>
        <source>Hoax</source>
        <translation>Hoaks</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="28"/>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="29"/>
        <source>In review</source>
        <translation>Ditinjau</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="30"/>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="31"/>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="32"/>
        <source>Retired</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="50"/>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="51"/>
        <source>Complaint</source>
        <translation>Keluhan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="52"/>
        <source>Rumour or hoax</source>
        <translation>Kabar atau hoaks</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="53"/>
        <source>Criticism</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="54"/>
        <source>Insult</source>
        <translation>Hinaan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="55"/>
        <source>Praise</source>
        <translation>Pujian</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="56"/>
        <source>Something else</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="63"/>
        <source>Must be mended</source>
        <translation>Harus diperbaiki</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="64"/>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="65"/>
        <source>Advice</source>
        <translation>Anjuran</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="80"/>
        <source>Copied</source>
        <translation>Disalin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="81"/>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="82"/>
        <source>Copied with a reason</source>
        <translation>Disalin, beralasan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="83"/>
        <source>Backup put back</source>
        <translation>Cadangan dikembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="84"/>
        <source>Break noted</source>
        <translation>Celah diketahui</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="85"/>
        <source>Texts removed</source>
        <translation>Teks dihapus</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="92"/>
        <source>Way of asking</source>
        <translation>Cara bertanya</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="93"/>
        <source>Not this one</source>
        <translation>Bukan ini</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="100"/>
        <source>Very sure</source>
        <translation>Sangat yakin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="101"/>
        <source>Rather sure</source>
        <translation>Cukup yakin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="102"/>
        <source>Perhaps</source>
        <translation>Mungkin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="103"/>
        <source>Unlikely</source>
        <translation>Kurang yakin</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <location filename="../../ui/note_strip.py" line="33"/>
        <source>Close the note</source>
        <translation>Tutup catatan</translation>
    </message>
</context>
<context>
    <name>ReplyController</name>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="163"/>
        <source>Checking …</source>
        <translation>Memeriksa …</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="165"/>
        <source>Choose a suggestion, or write a reply.</source>
        <translation>Pilih satu saran, atau tulis balasan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="222"/>
        <source>Copied. On record as number {number}.</source>
        <translation>Tersalin. Tercatat dengan nomor {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="224"/>
        <source>Copied for practice. On record as number {number}.</source>
        <translation>Tersalin untuk latihan. Tercatat dengan nomor {number}.</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="59"/>
        <location filename="../../ui/desk_page/reply_panel.py" line="110"/>
        <source>Reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="60"/>
        <source>Choose a suggestion on the left, or write the reply here.</source>
        <translation>Pilih saran di sebelah kiri, atau tulis balasan di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="63"/>
        <source>Rests on no entry yet</source>
        <translation>Belum merujuk entri</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="64"/>
        <source>Rests on</source>
        <translation>Rujukan</translation>
    </message>
</context>
<context>
    <name>ResultTableModel</name>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="62"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="62"/>
        <source>One entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="62"/>
        <source>The other entry</source>
        <translation>Tertukar dengan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="64"/>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="64"/>
        <source>Entry or message</source>
        <translation>Entri atau pesan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="64"/>
        <source>Helps</source>
        <translation>Manfaat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="65"/>
        <location filename="../../ui/evaluation_page/model.py" line="67"/>
        <source>Times</source>
        <translation>Kali</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="66"/>
        <source>Found</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="66"/>
        <source>First instead</source>
        <translation>Yang muncul pertama</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="67"/>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="67"/>
        <source>Nearest entry</source>
        <translation>Entri terdekat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="68"/>
        <source>Why</source>
        <translation>Sebab</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <location filename="../../ui/evaluation_page/section_bar.py" line="49"/>
        <source>To do</source>
        <translation>Yang perlu dikerjakan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/section_bar.py" line="50"/>
        <source>Mixed up</source>
        <translation>Saling tertukar</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/section_bar.py" line="51"/>
        <source>Not found first</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/section_bar.py" line="52"/>
        <source>Asked in vain</source>
        <translation>Belum ada jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/section_bar.py" line="53"/>
        <source>Not testable</source>
        <translation>Belum dapat diuji</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <location filename="../../ui/shell.py" line="209"/>
        <source>Practice: the entries are samples, not facts. Send none of these replies to a citizen.</source>
        <translation>Latihan: entri di sini contoh, bukan fakta. Jangan kirim balasannya kepada warga.</translation>
    </message>
    <message>
        <location filename="../../ui/shell.py" line="210"/>
        <source>Try a sample message</source>
        <translation>Coba pesan contoh</translation>
    </message>
    <message>
        <location filename="../../ui/shell.py" line="231"/>
        <source>Only a reply that passes the check can be copied, from the desk.</source>
        <translation>Hanya balasan yang lolos pemeriksaan yang dapat disalin, dari meja balasan.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <location filename="../../ui/shortcuts.py" line="22"/>
        <source>At the desk</source>
        <translation>Di meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="24"/>
        <source>take the message from the clipboard</source>
        <translation>ambil pesan dari papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="25"/>
        <source>choose a suggestion</source>
        <translation>pilih saran</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="26"/>
        <source>remember the message for the suggestion one is on</source>
        <translation>ingat pesan ini untuk saran yang dipilih</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="27"/>
        <source>not this one: the suggestion does not answer such messages</source>
        <translation>bukan ini: saran itu bukan jawabannya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="28"/>
        <source>copy the reply, if it passes the check</source>
        <translation>salin balasan yang lolos pemeriksaan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="29"/>
        <source>next message</source>
        <translation>pesan berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="30"/>
        <source>go to the next finding</source>
        <translation>ke temuan berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="31"/>
        <source>mend the first finding that can be mended by itself</source>
        <translation>perbaiki temuan pertama yang dapat diperbaiki langsung</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="32"/>
        <source>go to the message</source>
        <translation>ke pesan masuk</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="33"/>
        <source>go to the suggestions, then the arrow keys and Enter</source>
        <translation>ke saran, lalu panah dan Enter</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="34"/>
        <source>go to the reply</source>
        <translation>ke balasan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="38"/>
        <source>In the fact base</source>
        <translation>Di basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="40"/>
        <location filename="../../ui/shortcuts.py" line="49"/>
        <source>search</source>
        <translation>cari</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="41"/>
        <source>new entry</source>
        <translation>entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="42"/>
        <source>edit the entry</source>
        <translation>ubah entri</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="43"/>
        <source>save the entry</source>
        <translation>simpan entri</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="47"/>
        <source>In what was learned</source>
        <translation>Di halaman yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="50"/>
        <source>take back the selected rows</source>
        <translation>batalkan baris yang dipilih</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="51"/>
        <location filename="../../ui/shortcuts.py" line="58"/>
        <source>open the entry</source>
        <translation>buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="55"/>
        <source>In the evaluation</source>
        <translation>Di evaluasi</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="57"/>
        <source>evaluate now</source>
        <translation>evaluasi sekarang</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="62"/>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="64"/>
        <source>desk</source>
        <translation>meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="65"/>
        <source>fact base</source>
        <translation>basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="66"/>
        <source>history</source>
        <translation>riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="67"/>
        <source>what was learned</source>
        <translation>yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="68"/>
        <source>evaluation</source>
        <translation>evaluasi</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="69"/>
        <source>take back what the note at the foot tells of</source>
        <translation>batalkan hal yang disebut di keterangan bawah</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="70"/>
        <source>the same, where no text is being written</source>
        <translation>sama, di luar kotak tulisan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="71"/>
        <source>menu</source>
        <translation>menu</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="72"/>
        <source>this list</source>
        <translation>daftar ini</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="73"/>
        <source>quit</source>
        <translation>keluar</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="84"/>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="91"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="24"/>
        <source>Title of the source</source>
        <translation>Judul sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="25"/>
        <source>Link of the source</source>
        <translation>Tautan sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="25"/>
        <source>Link</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="26"/>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="34"/>
        <location filename="../../ui/library_page/source_rows.py" line="35"/>
        <source>Take this source away</source>
        <translation>Hapus sumber ini</translation>
    </message>
</context>
<context>
    <name>SourceRows</name>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="61"/>
        <source>Add a source</source>
        <translation>Tambah sumber</translation>
    </message>
</context>
<context>
    <name>SuggestController</name>
    <message>
        <location filename="../../ui/desk_page/suggesting.py" line="110"/>
        <source>As soon as a message is here, the answers that fit it appear in this place.</source>
        <translation>Begitu ada pesan masuk, jawaban yang cocok muncul di sini.</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="105"/>
        <location filename="../../ui/desk_page/suggestion_card.py" line="136"/>
        <source>But</source>
        <translation>Namun</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="107"/>
        <source>Remember</source>
        <translation>Ingat</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="108"/>
        <source>Not this</source>
        <translation>Bukan ini</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="149"/>
        <source>Remember the message as a question for this entry ({key})</source>
        <translation>Ingat pesan ini sebagai pertanyaan untuk entri ini ({key})</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="152"/>
        <source>This entry does not answer messages like this one ({key})</source>
        <translation>Entri ini bukan jawaban untuk pesan seperti ini ({key})</translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="42"/>
        <source>Make an entry of this message</source>
        <translation>Jadikan pesan ini entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="170"/>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="43"/>
        <source>Reason for copying in spite of the warnings</source>
        <translation>Alasan menyalin meski ada peringatan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="44"/>
        <source>Why may it leave all the same? The reason is put on record.</source>
        <translation>Mengapa tetap boleh keluar? Alasannya akan tercatat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="46"/>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="47"/>
        <source>Next message</source>
        <translation>Pesan berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="102"/>
        <source>Copies the reply when it has passed the check (Ctrl+Enter)</source>
        <translation>Menyalin balasan yang lolos pemeriksaan (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="103"/>
        <source>Clears the desk for the next message (Ctrl+N)</source>
        <translation>Mengosongkan meja untuk pesan berikutnya (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../../ui/workspace.py" line="76"/>
        <source>Some 1,000 questions</source>
        <translation>Sekitar 1.000 pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="76"/>
        <source>All questions</source>
        <translation>Semua pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="92"/>
        <source>Desk</source>
        <translation>Meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="93"/>
        <source>Fact base</source>
        <translation>Basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="94"/>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="95"/>
        <source>Learned</source>
        <translation>Dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="96"/>
        <source>Evaluation</source>
        <translation>Evaluasi</translation>
    </message>
</context>
</TS>
