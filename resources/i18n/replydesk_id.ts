<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../ui/about.py" line="21"/>
        <source>About ReplyDesk</source>
        <translation>Tentang ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="27"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="29"/>
        <source>Version {number}. Free software under the MIT licence.</source>
        <translation>Versi {number}. Perangkat lunak bebas dengan lisensi MIT.</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="36"/>
        <source>Answers from verified facts, checked before they leave, each on record.</source>
        <translation>Jawaban dari fakta yang terverifikasi, diperiksa sebelum keluar, dan semuanya tercatat.</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="40"/>
        <source>The open fact base: {path}</source>
        <translation>Basis fakta yang terbuka: {path}</translation>
    </message>
    <message>
        <location filename="../../ui/about.py" line="42"/>
        <source>Nothing is sent over the network.</source>
        <translation>Tidak ada data yang dikirim lewat jaringan.</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <location filename="../../ui/account_rows.py" line="28"/>
        <source>Every channel</source>
        <translation>Semua kanal</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="31"/>
        <source>Voice: institution</source>
        <translation>Suara: instansi</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="32"/>
        <source>Voice: leader</source>
        <translation>Suara: pemimpin</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="34"/>
        <source>Name of the account</source>
        <translation>Nama akun</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="35"/>
        <source>Voice of the account</source>
        <translation>Suara akun</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="36"/>
        <source>Channel of the account</source>
        <translation>Kanal akun</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="41"/>
        <source>Its own greeting</source>
        <translation>Salam sendiri</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="42"/>
        <source>Its own closing</source>
        <translation>Penutup sendiri</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="43"/>
        <source>Its own signature</source>
        <translation>Tanda tangan sendiri</translation>
    </message>
    <message>
        <location filename="../../ui/account_rows.py" line="44"/>
        <source>Take this account away</source>
        <translation>Hapus akun ini</translation>
    </message>
</context>
<context>
    <name>AccountRows</name>
    <message>
        <location filename="../../ui/account_rows.py" line="87"/>
        <source>Add an account</source>
        <translation>Tambah akun</translation>
    </message>
</context>
<context>
    <name>AccountsPart</name>
    <message>
        <location filename="../../ui/first_start/accounts_part.py" line="32"/>
        <source>Greeting, accounts and channels: set them now, or later in the menu</source>
        <translation>Salam, akun, dan kanal: atur sekarang, atau nanti lewat menu</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/accounts_part.py" line="35"/>
        <source>Skip this</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/accounts_part.py" line="76"/>
        <source>Greeting, accounts and channels</source>
        <translation>Salam, akun, dan kanal</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/accounts_part.py" line="79"/>
        <source>For your own fact base: from which accounts you answer, on which channel, and what each puts before and behind its answers. All of it can be changed later: menu, Institution.</source>
        <translation>Untuk basis fakta Anda sendiri: dari akun mana Anda menjawab, di kanal apa, serta salam dan penutup masing-masing. Semuanya dapat diubah nanti lewat menu, Lembaga.</translation>
    </message>
</context>
<context>
    <name>AskController</name>
    <message>
        <location filename="../../ui/quick/asking.py" line="125"/>
        <source>Copy a message and ask again, or write it here.</source>
        <translation>Salin sebuah pesan lalu minta lagi, atau tulis di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/asking.py" line="220"/>
        <source>There is nothing to copy: no entry fits. Enter opens the message on the desk.</source>
        <translation>Tidak ada yang dapat disalin: tidak ada entri yang cocok. Enter membuka pesan ini di meja.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/asking.py" line="274"/>
        <source>The reply waits until the fact base is free again. It is copied then.</source>
        <translation>Balasan menunggu sampai basis fakta selesai dipakai. Setelah itu balasan disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/asking.py" line="289"/>
        <source>Copied. On record as number {number}.</source>
        <translation>Tersalin. Tercatat dengan nomor {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/asking.py" line="291"/>
        <source>Copied for practice. On record as number {number}.</source>
        <translation>Tersalin untuk latihan. Tercatat dengan nomor {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/asking.py" line="307"/>
        <source>Not copied. {why}</source>
        <translation>Tidak disalin. {why}</translation>
    </message>
</context>
<context>
    <name>AttachedController</name>
    <message>
        <location filename="../../ui/desk_page/attached.py" line="110"/>
        <source>Saved: {name}. On record as number {number}.</source>
        <translation>Tersimpan: {name}. Tercatat sebagai nomor {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/attached.py" line="112"/>
        <source>Saved for practice: {name}. On record as number {number}.</source>
        <translation>Tersimpan untuk latihan: {name}. Tercatat sebagai nomor {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/attached.py" line="114"/>
        <source>Open it</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <location filename="../../ui/library_page/attachment_card.py" line="40"/>
        <source>There to see: {alt}</source>
        <translation>Yang terlihat: {alt}</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <location filename="../../ui/desk_page/attachment_row.py" line="41"/>
        <source>Save {title} ({size}) …</source>
        <translation>Simpan {title} ({size}) …</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/attachment_row.py" line="43"/>
        <source>Put the link into the reply: {title}</source>
        <translation>Masukkan tautan ke balasan: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/attachment_row.py" line="45"/>
        <source>There to see: {alt}</source>
        <translation>Yang terlihat: {alt}</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <location filename="../../ui/desk_page/attachment_row.py" line="98"/>
        <source>Goes with it</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="45"/>
        <source>Title of the attachment</source>
        <translation>Judul lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="46"/>
        <source>Link of the attachment</source>
        <translation>Tautan lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="48"/>
        <source>What there is to see (text alternative)</source>
        <translation>Apa yang terlihat (teks alternatif)</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="48"/>
        <source>What there is to see</source>
        <translation>Apa yang terlihat</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="51"/>
        <source>Every channel</source>
        <translation>Semua kanal</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="51"/>
        <source>Channel of the attachment</source>
        <translation>Kanal lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="90"/>
        <source>Move this attachment up</source>
        <translation>Naikkan lampiran ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="91"/>
        <source>Move this attachment down</source>
        <translation>Turunkan lampiran ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="96"/>
        <source>Take this attachment away</source>
        <translation>Lepas lampiran ini</translation>
    </message>
</context>
<context>
    <name>AttachmentRows</name>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="131"/>
        <source>Attach a file</source>
        <translation>Lampirkan berkas</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="132"/>
        <source>Attach a link</source>
        <translation>Lampirkan tautan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/attachment_rows.py" line="134"/>
        <source>Or drop a file or link here, or paste a link.</source>
        <translation>Atau jatuhkan berkas atau tautan di sini, atau tempel tautan.</translation>
    </message>
</context>
<context>
    <name>BackupTableModel</name>
    <message>
        <location filename="../../ui/safety/model.py" line="29"/>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <location filename="../../ui/safety/model.py" line="29"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/safety/model.py" line="29"/>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <location filename="../../ui/safety/model.py" line="46"/>
        <source>Daily</source>
        <translation>Harian</translation>
    </message>
    <message>
        <location filename="../../ui/safety/model.py" line="47"/>
        <source>Before an update</source>
        <translation>Sebelum pembaruan</translation>
    </message>
    <message>
        <location filename="../../ui/safety/model.py" line="48"/>
        <source>Replaced by a restore</source>
        <translation>Diganti saat pemulihan</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="51"/>
        <location filename="../../ui/safety/backups_dialog.py" line="58"/>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="64"/>
        <source>Restore this one</source>
        <translation>Pulihkan yang ini</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="67"/>
        <source>Make a backup now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="70"/>
        <source>Keep them elsewhere …</source>
        <translation>Simpan di tempat lain …</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="81"/>
        <source>They lie in {folder}</source>
        <translation>Letaknya di {folder}</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="84"/>
        <source>Choose the backup to go back to.</source>
        <translation>Pilih cadangan yang ingin dipulihkan.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="87"/>
        <source>There is no backup.</source>
        <translation>Tidak ada cadangan.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="89"/>
        <source>There is no backup yet. One is made by itself as soon as there is something to keep.</source>
        <translation>Belum ada cadangan. Cadangan dibuat otomatis begitu ada isi yang perlu disimpan.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="98"/>
        <source>Making a backup …</source>
        <translation>Membuat cadangan …</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="105"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="115"/>
        <source>A backup is made by itself at the first use of a day. Twelve days, ten weeks and nine months are kept.</source>
        <translation>Cadangan dibuat otomatis pada pemakaian pertama setiap hari. Yang disimpan: dua belas hari, sepuluh minggu, dan sembilan bulan.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="118"/>
        <source>The practice fact base is not backed up by itself: its entries are samples.</source>
        <translation>Basis fakta latihan tidak dicadangkan otomatis: isinya contoh.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/backups_dialog.py" line="136"/>
        <source>The fact base goes back to its state of {moment}. What was changed since is not lost: today&apos;s file is kept beside it and appears in this list.</source>
        <translation>Basis fakta kembali ke keadaan {moment}. Perubahan sesudahnya tidak hilang: berkas yang sekarang disimpan di sebelahnya dan muncul dalam daftar ini.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../../ui/banner.py" line="13"/>
        <source>Only to read: nothing can be changed or copied.</source>
        <translation>Hanya dapat dibaca: tidak ada yang dapat diubah atau disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/banner.py" line="14"/>
        <source>What is to be done?</source>
        <translation>Apa yang harus dilakukan?</translation>
    </message>
    <message>
        <location filename="../../ui/banner.py" line="16"/>
        <source>The recovery code is not written down yet. Without it a lost keyring or passphrase loses all.</source>
        <translation>Kode pemulihan belum dicatat. Tanpa kode itu, penyimpan kunci atau frasa sandi yang hilang berarti semuanya hilang.</translation>
    </message>
    <message>
        <location filename="../../ui/banner.py" line="19"/>
        <source>Make one and write it down …</source>
        <translation>Buat dan catat kodenya …</translation>
    </message>
    <message>
        <location filename="../../ui/banner.py" line="22"/>
        <source>Practice: the entries are samples, not facts. Send none of these replies to a citizen.</source>
        <translation>Latihan: entri di sini contoh, bukan fakta. Jangan kirim balasannya kepada warga.</translation>
    </message>
    <message>
        <location filename="../../ui/banner.py" line="23"/>
        <source>Try a sample message</source>
        <translation>Coba pesan contoh</translation>
    </message>
</context>
<context>
    <name>BulkController</name>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="65"/>
        <source>Selected entries: {count}</source>
        <translation>Entri terpilih: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="91"/>
        <source>Write one tag or several first.</source>
        <translation>Tulis dulu satu tag atau lebih.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="97"/>
        <source>This is no day: {text}</source>
        <translation>Ini bukan tanggal: {text}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="120"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="122"/>
        <source>Changed: {changed}. Already so: {same}. Left as they are: {left}.</source>
        <translation>Diubah: {changed}. Sudah demikian: {same}. Dibiarkan: {left}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="129"/>
        <source>What quotes them waits for review: {titles}</source>
        <translation>Yang mengutipnya menunggu ditinjau: {titles}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="133"/>
        <source>Undo</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="149"/>
        <source>The change to all of these entries was undone.</source>
        <translation>Perubahan pada semua entri itu dibatalkan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk.py" line="153"/>
        <source>Something else was changed since, so this cannot be undone here.</source>
        <translation>Sudah ada perubahan lain sesudahnya, jadi tidak dapat dibatalkan di sini.</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="35"/>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="35"/>
        <source>Tags, parted by commas</source>
        <translation>Tag, dipisahkan koma</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="36"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="36"/>
        <source>31/12/2026, empty: without end</source>
        <translation>31/12/2026; kosong: tanpa batas</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="38"/>
        <source>Add tags</source>
        <translation>Tambah tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="39"/>
        <source>Remove tags</source>
        <translation>Hapus tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="40"/>
        <source>Set the last day</source>
        <translation>Tetapkan hari terakhir</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="41"/>
        <source>Submit for review</source>
        <translation>Ajukan untuk ditinjau</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="42"/>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="43"/>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="44"/>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="45"/>
        <source>Bring them back</source>
        <translation>Kembalikan semuanya</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="47"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="51"/>
        <source>Stop and take back</source>
        <translation>Hentikan dan batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="106"/>
        <source>The entries are being changed</source>
        <translation>Entri sedang diubah</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/bulk_panel.py" line="135"/>
        <source>What can be changed, and what came of it</source>
        <translation>Yang dapat diubah, dan hasilnya</translation>
    </message>
</context>
<context>
    <name>ChapterModel</name>
    <message>
        <location filename="../../ui/guide/model.py" line="21"/>
        <source>Contents</source>
        <translation>Isi</translation>
    </message>
</context>
<context>
    <name>CheckController</name>
    <message>
        <location filename="../../ui/checking/controller.py" line="76"/>
        <source>All is well: the fact base is sound, and its log is whole up to line {number}.</source>
        <translation>Semua baik: basis fakta utuh, dan riwayatnya utuh sampai baris {number}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/checking/controller.py" line="78"/>
        <source>%Ln things are wrong.</source>
        <translation>
            <numerusform>%Ln hal tidak beres.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/checking/controller.py" line="80"/>
        <source>What is wrong</source>
        <translation>Yang tidak beres</translation>
    </message>
    <message>
        <location filename="../../ui/checking/controller.py" line="81"/>
        <source>What to do</source>
        <translation>Yang perlu dilakukan</translation>
    </message>
    <message>
        <location filename="../../ui/checking/controller.py" line="82"/>
        <source>What else there is to know</source>
        <translation>Yang juga perlu diketahui</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <location filename="../../ui/checking/dialog.py" line="39"/>
        <source>Check the fact base and its log</source>
        <translation>Periksa basis fakta dan riwayatnya</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="42"/>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="44"/>
        <source>Check again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="45"/>
        <source>Show the backups</source>
        <translation>Tampilkan cadangan</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="46"/>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="46"/>
        <source>Why the log does not continue what was noted</source>
        <translation>Mengapa riwayat tidak menyambung</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="47"/>
        <source>Put the reason on record</source>
        <translation>Catat alasannya</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="55"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="63"/>
        <source>Every entry, approval and attachment is held against its hash, and the audit log against itself, against the replies that left, and against what was noted of its end outside of this file. Nothing is changed.</source>
        <translation>Setiap entri, persetujuan, dan lampiran dicocokkan dengan hash-nya; riwayat dicocokkan dengan dirinya sendiri, dengan balasan yang keluar, dan dengan yang tercatat tentang akhirnya di luar berkas ini. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="91"/>
        <source>Checking …</source>
        <translation>Memeriksa …</translation>
    </message>
    <message>
        <location filename="../../ui/checking/dialog.py" line="92"/>
        <source>The desk can be used meanwhile.</source>
        <translation>Meja balasan tetap dapat dipakai.</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="42"/>
        <source>Take away the citation: {title}</source>
        <translation>Lepas rujukan: {title}</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="36"/>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="42"/>
        <source>Group {number}</source>
        <translation>Kelompok ke-{number}</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="47"/>
        <source>I have written it down</source>
        <translation>Sudah saya catat</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="50"/>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="52"/>
        <source>Later</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="65"/>
        <source>Group {number} is not as shown. Compare it with what you wrote down.</source>
        <translation>Kelompok ke-{number} tidak sama dengan yang ditampilkan. Cocokkan dengan catatan Anda.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="75"/>
        <source>The fact base is encrypted. This code opens it and its backups when the keyring or the passphrase is lost; nothing else does. Write it on paper and keep it away from this computer. It is shown only now.</source>
        <translation>Basis fakta ini terenkripsi. Kode ini membuka basis fakta dan cadangannya bila penyimpan kunci atau frasa sandi hilang; tidak ada cara lain. Catat di kertas dan simpan jauh dari komputer ini. Kode hanya ditampilkan sekarang.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_dialog.py" line="80"/>
        <source>Type two of its groups back from your paper:</source>
        <translation>Ketik kembali dua kelompoknya dari catatan Anda:</translation>
    </message>
</context>
<context>
    <name>CodePaper</name>
    <message>
        <location filename="../../ui/keys/code_paper.py" line="28"/>
        <source>ReplyDesk: recovery code</source>
        <translation>ReplyDesk: kode pemulihan</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_paper.py" line="29"/>
        <source>Fact base: {name}</source>
        <translation>Basis fakta: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_paper.py" line="30"/>
        <source>Printed on {day}</source>
        <translation>Dicetak pada {day}</translation>
    </message>
    <message>
        <location filename="../../ui/keys/code_paper.py" line="32"/>
        <source>It opens this fact base and its backups when the keyring or the passphrase is lost. Whoever has this sheet and the file reads everything: lock it up, away from the computer.</source>
        <translation>Kode ini membuka basis fakta tersebut beserta cadangannya bila penyimpan kunci atau frasa sandi hilang. Siapa pun yang memegang lembar ini dan berkasnya dapat membaca semuanya: simpan terkunci, jauh dari komputer.</translation>
    </message>
</context>
<context>
    <name>ColumnModel</name>
    <message>
        <location filename="../../ui/columns/model.py" line="43"/>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <location filename="../../ui/columns/model.py" line="43"/>
        <source>Width</source>
        <translation>Lebar</translation>
    </message>
    <message>
        <location filename="../../ui/columns/model.py" line="47"/>
        <source>what is left</source>
        <translation>selebihnya</translation>
    </message>
</context>
<context>
    <name>ColumnRows</name>
    <message>
        <location filename="../../ui/column_rows.py" line="91"/>
        <source>Not read, because “{column}” is read as the same thing already.</source>
        <translation>Tidak dibaca karena “{column}” sudah dibaca sebagai hal yang sama.</translation>
    </message>
    <message>
        <location filename="../../ui/column_rows.py" line="97"/>
        <source>Column {letter}</source>
        <translation>Kolom {letter}</translation>
    </message>
    <message>
        <location filename="../../ui/column_rows.py" line="98"/>
        <source>What “{column}” holds</source>
        <translation>Isi kolom “{column}”</translation>
    </message>
</context>
<context>
    <name>ColumnsController</name>
    <message>
        <location filename="../../ui/columns/controller.py" line="134"/>
        <source>Columns and order …</source>
        <translation>Kolom dan urutan …</translation>
    </message>
    <message>
        <location filename="../../ui/columns/controller.py" line="135"/>
        <source>The usual columns</source>
        <translation>Kolom seperti semula</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <location filename="../../ui/columns/dialog.py" line="51"/>
        <location filename="../../ui/columns/dialog.py" line="58"/>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="60"/>
        <source>Further left</source>
        <translation>Ke kiri</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="61"/>
        <source>Further right</source>
        <translation>Ke kanan</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="62"/>
        <source>Narrower</source>
        <translation>Persempit</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="63"/>
        <source>Wider</source>
        <translation>Perlebar</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="64"/>
        <location filename="../../ui/columns/dialog.py" line="143"/>
        <source>Sorted by</source>
        <translation>Diurutkan menurut</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="65"/>
        <source>the other way round</source>
        <translation>dibalik</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="66"/>
        <source>The usual columns</source>
        <translation>Kolom seperti semula</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="67"/>
        <source>Use them</source>
        <translation>Gunakan</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="148"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/columns/dialog.py" line="155"/>
        <source>Space shows or hides a column, Alt with the arrow keys moves it or changes its width.</source>
        <translation>Spasi menampilkan atau menyembunyikan kolom, Alt dengan tombol panah memindahkannya atau mengubah lebarnya.</translation>
    </message>
</context>
<context>
    <name>CommentColumnsDialog</name>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="31"/>
        <source>Columns of the list</source>
        <translation>Kolom pada daftar</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="34"/>
        <source>What do the columns of {name} hold? It is remembered for the next list like it.</source>
        <translation>Apa isi kolom-kolom pada {name}? Jawaban ini diingat untuk daftar serupa berikutnya.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="64"/>
        <source>Nothing that is needed</source>
        <translation>Tidak diperlukan</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="65"/>
        <source>The comment</source>
        <translation>Komentarnya</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="66"/>
        <source>Who wrote it</source>
        <translation>Penulisnya</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="67"/>
        <source>The channel</source>
        <translation>Kanalnya</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="68"/>
        <source>When it was written</source>
        <translation>Waktu ditulis</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="69"/>
        <source>The link to it</source>
        <translation>Tautannya</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="44"/>
        <source>Add to the queue</source>
        <translation>Tambahkan ke antrean</translation>
    </message>
    <message>
        <location filename="../../ui/queue/columns_dialog.py" line="47"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <location filename="../../ui/composer.py" line="132"/>
        <source>Nothing was found here</source>
        <translation>Tidak ada temuan di sini</translation>
    </message>
</context>
<context>
    <name>ContinuationRow</name>
    <message>
        <location filename="../../ui/desk_page/continuation_row.py" line="30"/>
        <source>Join again</source>
        <translation>Gabungkan lagi</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/continuation_row.py" line="32"/>
        <source>Puts it behind the reply again, as one text</source>
        <translation>Menaruhnya kembali di belakang balasan, menjadi satu teks</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/continuation_row.py" line="36"/>
        <source>Follows as the next reply</source>
        <translation>Menyusul sebagai balasan berikutnya</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="17"/>
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="21"/>
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="26"/>
        <source>%Ln valid for the last day today</source>
        <translation>
            <numerusform>%Ln berlaku terakhir hari ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="27"/>
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln kedaluwarsa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="28"/>
        <source>%Ln quoting an expired fact</source>
        <translation>
            <numerusform>%Ln mengutip fakta kedaluwarsa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="29"/>
        <source>%Ln expire within {time}</source>
        <translation>
            <numerusform>%Ln berakhir dalam {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="30"/>
        <source>%Ln to be reviewed</source>
        <translation>
            <numerusform>%Ln perlu ditinjau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="31"/>
        <source>%Ln wait for approval</source>
        <translation>
            <numerusform>%Ln menunggu persetujuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="38"/>
        <source>%Ln ways of asking for {entries} were asked, each as if its entry did not have it.</source>
        <translation>
            <numerusform>%Ln cara bertanya dari {entries} ditanyakan, masing-masing seolah-olah entrinya tidak memilikinya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="45"/>
        <source>The next %Ln fit almost equally well. Compare them.</source>
        <translation>
            <numerusform>%Ln saran berikut hampir sama cocoknya. Bandingkan isinya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="46"/>
        <source>The next %Ln fit almost equally well. Look at what differs: {words}.</source>
        <translation>
            <numerusform>%Ln saran berikut hampir sama cocoknya. Perhatikan bedanya: {words}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/counted.py" line="51"/>
        <source>Approved wordings that hold on {day}: %Ln entries</source>
        <translation>
            <numerusform>Isi yang disetujui dan berlaku pada {day}: %Ln entri</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletingController</name>
    <message>
        <location filename="../../ui/library_page/deleting.py" line="58"/>
        <source>Deleted by {person}, {moment}. It is not suggested, and no reply rests on it.</source>
        <translation>Dihapus oleh {person}, {moment}. Entri ini tidak disarankan dan tidak menjadi rujukan balasan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/deleting.py" line="60"/>
        <source>Taken back by {person}, {moment}. It is not suggested, and no reply rests on it.</source>
        <translation>Dibatalkan oleh {person}, {moment}. Entri ini tidak disarankan dan tidak menjadi rujukan balasan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/deleting.py" line="66"/>
        <source>Deleted: {title}</source>
        <translation>Dihapus: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/deleting.py" line="69"/>
        <source>What quotes it waits for review: {titles}</source>
        <translation>Yang mengutipnya menunggu ditinjau: {titles}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/deleting.py" line="70"/>
        <source>Bring it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/deleting.py" line="87"/>
        <source>Back as a draft. Approve it to use it again.</source>
        <translation>Kembali sebagai draf. Setujui agar dapat dipakai lagi.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="../../ui/desk_page/room.py" line="21"/>
        <source>{count} too many</source>
        <translation>Kelebihan {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/room.py" line="22"/>
        <source>{count} left</source>
        <translation>Sisa {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="100"/>
        <source>Learned</source>
        <translation>Dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="138"/>
        <source>This is the answer.</source>
        <translation>Ini jawabannya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="141"/>
        <source>An entry fits, but it may not be used: {status}.</source>
        <translation>Ada entri yang cocok, tetapi belum boleh dipakai: {status}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="144"/>
        <source>One of these may be it. Please check.</source>
        <translation>Mungkin salah satu dari ini. Mohon dicek.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="146"/>
        <source>None of these really fits.</source>
        <translation>Belum ada yang benar-benar cocok.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="147"/>
        <source>The fact base has no answer to this.</source>
        <translation>Belum ada jawabannya di basis fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="162"/>
        <source>The fact base has no answer to this message. Reply that the matter is being confirmed, and note the question so that it can be answered next time.</source>
        <translation>Basis fakta belum punya jawaban untuk pesan ini. Sampaikan bahwa hal tersebut sedang dipastikan, lalu catat pertanyaannya agar lain kali dapat dijawab.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="172"/>
        <source>Take it out</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="173"/>
        <source>Replace with “{words}”</source>
        <translation>Ganti dengan “{words}”</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="178"/>
        <source>Take the sentence out</source>
        <translation>Hapus kalimat ini</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="199"/>
        <source>Split in two</source>
        <translation>Bagi dua</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="225"/>
        <source>Too long for this channel. {key} splits it in two.</source>
        <translation>Terlalu panjang untuk kanal ini. {key} membaginya menjadi dua.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="227"/>
        <source>Not yet: {count} to be mended before it may be copied.</source>
        <translation>Belum boleh disalin: {count} hal harus diperbaiki dahulu.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="230"/>
        <source>Nothing leaves a fact base that can only be read: it could not be recorded.</source>
        <translation>Tidak ada yang keluar dari basis fakta yang hanya dapat dibaca: tidak dapat dicatat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="232"/>
        <source>Warnings: {count}. Mend them, or give a reason and copy.</source>
        <translation>Ada {count} peringatan. Perbaiki, atau tulis alasannya lalu salin.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="235"/>
        <source>May be copied. Advice: {count}.</source>
        <translation>Boleh disalin. Ada {count} anjuran perbaikan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/wording.py" line="237"/>
        <source>May be copied: the check found nothing.</source>
        <translation>Boleh disalin: lolos pemeriksaan nada.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="18"/>
        <source>The same as the entry says now, which is not approved</source>
        <translation>Sama dengan isi entri sekarang, yang tidak disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="20"/>
        <source>The same as the approved wording</source>
        <translation>Sama dengan rumusan yang disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="23"/>
        <source>sentences left out: {count}</source>
        <translation>kalimat dihilangkan: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="25"/>
        <source>sentences put in: {count}</source>
        <translation>kalimat ditambahkan: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="27"/>
        <source>sentences in another order</source>
        <translation>urutan kalimat berubah</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="28"/>
        <source>Other than approved: {told}</source>
        <translation>Beda dari yang disetujui: {told}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="30"/>
        <source>Other than the entry says now, which is not approved: {told}</source>
        <translation>Lain dari isi entri sekarang, yang tidak disetujui: {told}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="41"/>
        <source>taken out: “{words}”</source>
        <translation>dihapus: “{words}”</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="41"/>
        <source>put in: “{words}”</source>
        <translation>ditambahkan: “{words}”</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="52"/>
        <source>numbers: {count}</source>
        <translation>angka: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="53"/>
        <source>links or contacts: {count}</source>
        <translation>tautan atau kontak: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="54"/>
        <source>denials: {count}</source>
        <translation>kata ingkar: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="55"/>
        <source>conditions: {count}</source>
        <translation>syarat: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="56"/>
        <source>words: {count}</source>
        <translation>kata: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_words.py" line="57"/>
        <source>signs: {count}</source>
        <translation>tanda baca: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="28"/>
        <source>Based on: {source}</source>
        <translation>Dasar: {source}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="31"/>
        <source>✗ Not like this: {example}</source>
        <translation>✗ Jangan begini: {example}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="33"/>
        <source>✓ But like this: {example}</source>
        <translation>✓ Sebaiknya begini: {example}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="36"/>
        <source>Rule: {name}</source>
        <translation>Aturan: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="47"/>
        <source>You see it otherwise? This is advice only: the reply may be copied as it is.</source>
        <translation>Tidak sependapat? Ini hanya anjuran: balasan boleh disalin apa adanya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="49"/>
        <source>You see it otherwise? Give a reason beside Copy; the reply may leave, and the reason is put on record.</source>
        <translation>Tidak sependapat? Tulis alasannya di samping Salin; balasan boleh keluar dan alasan itu dicatat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="54"/>
        <source>You see it otherwise? You cannot release it yourself; where the institution allows it, another person can.</source>
        <translation>Tidak sependapat? Anda tidak dapat melepasnya sendiri; bila instansi mengizinkan, orang lain dapat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/why_words.py" line="59"/>
        <source>You see it otherwise? Nobody can release it in this wording: change the wording, or the entry it rests on.</source>
        <translation>Tidak sependapat? Dengan kata-kata ini tidak ada yang dapat melepasnya: ubah kata-katanya, atau entri yang menjadi dasarnya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/approved_wording.py" line="85"/>
        <source>Plain wording</source>
        <translation>Jawaban umum</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/approved_wording.py" line="88"/>
        <source>Wording for: {place}</source>
        <translation>Jawaban untuk: {place}</translation>
    </message>
</context>
<context>
    <name>DeskController</name>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="209"/>
        <source>There is no text on the clipboard.</source>
        <translation>Tidak ada teks di papan klip.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="219"/>
        <location filename="../../ui/desk_page/controller.py" line="255"/>
        <location filename="../../ui/desk_page/controller.py" line="290"/>
        <source>Another message lies on the desk now.</source>
        <translation>Sekarang pesan lain yang ada di meja.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="249"/>
        <source>The desk is clear.</source>
        <translation>Meja sudah dikosongkan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="279"/>
        <source>Put it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="284"/>
        <source>Go back to it</source>
        <translation>Kembali ke situ</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="302"/>
        <source>The citizen&apos;s words stay as they came. Right-click them (or press the menu key) to work on a copy.</source>
        <translation>Kata-kata warga tetap seperti aslinya. Klik kanan (atau tekan tombol menu) untuk mengolah salinannya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="309"/>
        <source>A copy of the message lies here; the message itself waits on.</source>
        <translation>Salinan pesan ada di sini; pesannya sendiri tetap menunggu.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/controller.py" line="315"/>
        <source>The text was very long; only its beginning was taken in.</source>
        <translation>Teksnya sangat panjang; hanya bagian awalnya yang diambil.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="65"/>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="66"/>
        <source>Submit for review</source>
        <translation>Ajukan untuk ditinjau</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="67"/>
        <source>Send back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="68"/>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="69"/>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="70"/>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="71"/>
        <source>Bring it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="72"/>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="88"/>
        <source>This change waits for approval. An approved wording before it goes on being used.</source>
        <translation>Perubahan ini menunggu persetujuan. Bila ada rumusan sebelumnya yang sudah disetujui, rumusan itu tetap dipakai.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="127"/>
        <source>Wording for {channel}</source>
        <translation>Rumusan untuk {channel}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="136"/>
        <source>How answers quote it</source>
        <translation>Cara jawaban mengutipnya</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="138"/>
        <source>Variables to be filled in</source>
        <translation>Variabel yang harus diisi</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="139"/>
        <source>Other ways people ask</source>
        <translation>Cara lain warga bertanya</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="140"/>
        <source>Sources and legal basis</source>
        <translation>Sumber dan dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="142"/>
        <source>Validity</source>
        <translation>Masa berlaku</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="143"/>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="144"/>
        <source>Record</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="171"/>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="181"/>
        <source>from {day}</source>
        <translation>mulai {day}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="183"/>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="185"/>
        <source>review on {day}</source>
        <translation>ditinjau {day}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="191"/>
        <source>Revision {number}, written by {person}, {moment}</source>
        <translation>Revisi {number}, ditulis {person}, {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="199"/>
        <source>Approved by {person}, {moment}</source>
        <translation>Disetujui {person}, {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="214"/>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/detail_panel.py" line="254"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
</context>
<context>
    <name>DialogAsk</name>
    <message>
        <location filename="../../ui/ask.py" line="71"/>
        <source>Lists of entries</source>
        <translation>Daftar entri</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="72"/>
        <source>Import a file</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="76"/>
        <source>Add to the queue</source>
        <translation>Tambahkan ke antrean</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="76"/>
        <source>Lists of comments</source>
        <translation>Daftar komentar</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="81"/>
        <location filename="../../ui/ask.py" line="133"/>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="82"/>
        <source>Handbook to print</source>
        <translation>Buku pegangan untuk dicetak</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="83"/>
        <location filename="../../ui/ask.py" line="133"/>
        <source>Table of text</source>
        <translation>Tabel teks</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="84"/>
        <source>Archive of the whole fact base</source>
        <translation>Arsip seluruh basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="85"/>
        <source>Complete list for ReplyDesk</source>
        <translation>Daftar lengkap untuk ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="86"/>
        <source>ClaimReview</source>
        <translation>ClaimReview</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="87"/>
        <source>Questions and answers for a web site</source>
        <translation>Tanya jawab untuk situs web</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="89"/>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="98"/>
        <source>Page to print</source>
        <translation>Halaman untuk dicetak</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="98"/>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="99"/>
        <source>Save the list of keys</source>
        <translation>Simpan daftar tombol</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="112"/>
        <source>Open a fact base</source>
        <translation>Buka basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="116"/>
        <source>Create a fact base</source>
        <translation>Buat basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="124"/>
        <source>Files to attach</source>
        <translation>Berkas untuk dilampirkan</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="125"/>
        <source>Attach a file</source>
        <translation>Lampirkan berkas</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="129"/>
        <source>Save the attachment</source>
        <translation>Simpan lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="134"/>
        <source>Save the rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="144"/>
        <source>Folder with rules</source>
        <translation>Folder aturan</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="148"/>
        <source>Folder for backups</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="155"/>
        <source>No printer is set up on this computer</source>
        <translation>Belum ada pencetak yang disiapkan di komputer ini</translation>
    </message>
    <message>
        <location filename="../../ui/ask.py" line="172"/>
        <source>Fact bases</source>
        <translation>Basis fakta</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <location filename="../../ui/desk_page/difference_panel.py" line="96"/>
        <source>Hide changes</source>
        <translation>Sembunyikan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_panel.py" line="96"/>
        <source>Show changes</source>
        <translation>Lihat perubahan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/difference_panel.py" line="148"/>
        <source>What was taken out and put in, beside the approved wording (Alt+D)</source>
        <translation>Yang dihapus dan ditambahkan dibandingkan rumusan yang disetujui (Alt+D)</translation>
    </message>
</context>
<context>
    <name>DueLine</name>
    <message>
        <location filename="../../ui/due_line.py" line="42"/>
        <source>To be looked at:</source>
        <translation>Perlu diperhatikan:</translation>
    </message>
    <message>
        <location filename="../../ui/due_line.py" line="48"/>
        <source>Hide until tomorrow</source>
        <translation>Sembunyikan sampai besok</translation>
    </message>
    <message>
        <location filename="../../ui/due_line.py" line="109"/>
        <source>Show them in the fact base</source>
        <translation>Tampilkan di basis fakta</translation>
    </message>
</context>
<context>
    <name>EntryHistory</name>
    <message>
        <location filename="../../ui/entry_history/words.py" line="27"/>
        <source>Undone: {what}</source>
        <translation>Dibatalkan: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="28"/>
        <source>Redone: {what}</source>
        <translation>Diulangi: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="44"/>
        <source>Wording for {channel}</source>
        <translation>Rumusan untuk {channel}</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="46"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="47"/>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="48"/>
        <source>Wording</source>
        <translation>Rumusan</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="49"/>
        <source>Variables</source>
        <translation>Variabel</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="50"/>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="51"/>
        <source>Other ways people ask</source>
        <translation>Cara lain orang bertanya</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="52"/>
        <source>Sources and legal basis</source>
        <translation>Sumber dan dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="53"/>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="54"/>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="55"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="56"/>
        <source>Review on</source>
        <translation>Ditinjau pada</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="57"/>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="70"/>
        <source>(taken out: {text})</source>
        <translation>(dihapus: {text})</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/words.py" line="71"/>
        <source>(put in: {text})</source>
        <translation>(ditambahkan: {text})</translation>
    </message>
</context>
<context>
    <name>EntryHistoryController</name>
    <message>
        <location filename="../../ui/entry_history/controller.py" line="94"/>
        <source>This is the first revision.</source>
        <translation>Ini revisi pertama.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/controller.py" line="96"/>
        <source>From revision {old} to revision {new}</source>
        <translation>Dari revisi {old} ke revisi {new}</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/controller.py" line="98"/>
        <source>Revisions {old} and {new} say the same.</source>
        <translation>Revisi {old} dan {new} sama isinya.</translation>
    </message>
</context>
<context>
    <name>EntryHistoryDialog</name>
    <message>
        <location filename="../../ui/entry_history/dialog.py" line="43"/>
        <source>History of the entry</source>
        <translation>Riwayat entri</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/dialog.py" line="50"/>
        <source>Revisions</source>
        <translation>Revisi</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/dialog.py" line="55"/>
        <source>Make this revision a new draft</source>
        <translation>Jadikan revisi ini draf baru</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/dialog.py" line="100"/>
        <source>What differs</source>
        <translation>Perbedaannya</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/dialog.py" line="101"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/dialog.py" line="114"/>
        <source>Select two revisions (Ctrl+click or Shift+arrow) to compare them with each other.</source>
        <translation>Pilih dua revisi (Ctrl+klik atau Shift+panah) untuk membandingkan keduanya.</translation>
    </message>
</context>
<context>
    <name>EntryTableModel</name>
    <message>
        <location filename="../../ui/library_page/model.py" line="118"/>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="119"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="120"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="121"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="121"/>
        <source>Deleted on</source>
        <translation>Dihapus pada</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="122"/>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="123"/>
        <source>Author</source>
        <translation>Penulis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="124"/>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="125"/>
        <source>Review on</source>
        <translation>Ditinjau pada</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="126"/>
        <source>Used</source>
        <translation>Dipakai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="127"/>
        <source>Last used</source>
        <translation>Terakhir dipakai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="128"/>
        <source>Suggested</source>
        <translation>Disarankan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="129"/>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/model.py" line="130"/>
        <source>Own id</source>
        <translation>ID sendiri</translation>
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
        <location filename="../../ui/evaluation_page/rows.py" line="227"/>
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
        <source>Noted at the desk</source>
        <translation>Dicatat di meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="192"/>
        <source>The entry that comes nearest</source>
        <translation>Entri yang paling dekat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="198"/>
        <source>Asked for in vain</source>
        <translation>Ditanyakan, belum ada jawabannya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="211"/>
        <source>It has a title only. Add two or three ways people ask for it, as they write: then it can be tested, and it is found more easily.</source>
        <translation>Entri ini baru punya judul. Tambahkan dua atau tiga cara warga menanyakannya, seperti warga menulis: dengan begitu entri ini dapat diuji dan lebih mudah ditemukan.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="216"/>
        <source>Its ways of asking all say the same words. Add some in other words, as people write them.</source>
        <translation>Semua cara bertanyanya memakai kata-kata yang sama. Tambahkan cara bertanya dengan kata-kata lain, seperti warga menulis.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="220"/>
        <source>Title only</source>
        <translation>Hanya judul</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="220"/>
        <source>All the same</source>
        <translation>Semuanya sama</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="234"/>
        <source>“{asked}”
→ nothing was suggested</source>
        <translation>“{asked}”
→ tidak ada saran</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="235"/>
        <source>“{asked}”
→ {title}, because of “{won_by}”</source>
        <translation>“{asked}”
→ {title}, karena “{won_by}”</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="240"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/rows.py" line="240"/>
        <source>Entries</source>
        <translation>Entri</translation>
    </message>
</context>
<context>
    <name>EvaluationView</name>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="71"/>
        <source>How much is asked</source>
        <translation>Seberapa banyak yang ditanyakan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="73"/>
        <source>Evaluate now</source>
        <translation>Evaluasi sekarang</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="74"/>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="80"/>
        <source>Results</source>
        <translation>Hasil evaluasi</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="81"/>
        <source>Open the entry</source>
        <translation>Buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="82"/>
        <source>Open the other entry</source>
        <translation>Buka entri lainnya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="83"/>
        <source>Write a new entry</source>
        <translation>Tulis entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="85"/>
        <source>The line in full</source>
        <translation>Baris selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="183"/>
        <source>Asks your entries&apos; own ways of asking, and changes nothing (F5)</source>
        <translation>Menanyakan cara bertanya dari entri Anda sendiri, dan tidak mengubah apa pun (F5)</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="184"/>
        <source>Shows the entry in the fact base (Enter)</source>
        <translation>Menampilkan entri di basis fakta (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="186"/>
        <source>How far the evaluation is</source>
        <translation>Sejauh mana evaluasi berjalan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/view.py" line="209"/>
        <source>Evaluation</source>
        <translation>Evaluasi</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <location filename="../../ui/library_page/exporting.py" line="61"/>
        <source>A file is being written. Wait for it or stop it, then export again.</source>
        <translation>Sebuah berkas sedang ditulis. Tunggu sampai selesai atau hentikan, lalu ekspor lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/exporting.py" line="66"/>
        <source>Writing {name} …</source>
        <translation>Menulis {name} …</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/exporting.py" line="81"/>
        <source>Entries written to {name}: {count}.</source>
        <translation>{count} entri ditulis ke {name}.</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="45"/>
        <source>Facts it quotes (marked above)</source>
        <translation>Fakta yang dikutip (ditandai di atas)</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="48"/>
        <source>“{name}”: there is no such fact. No reply leaves until it is written or quoted anew.</source>
        <translation>“{name}”: tidak ada fakta seperti itu. Tidak ada balasan yang keluar sebelum fakta itu ditulis atau kutipannya diperbaiki.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="54"/>
        <source>Not filled in: this fact may not be used today ({status}).</source>
        <translation>Tidak diisikan: fakta ini tidak boleh dipakai hari ini ({status}).</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="63"/>
        <source>Changed since this entry was approved. Does it still hold?</source>
        <translation>Berubah sejak entri ini disetujui. Apakah jawabannya masih benar?</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="68"/>
        <source>Nothing of it was approved then.</source>
        <translation>Waktu itu belum ada rumusannya yang disetujui.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="16"/>
        <source>Let the program decide</source>
        <translation>Biarkan program menentukan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="23"/>
        <location filename="../../ui/library_page/field_words.py" line="69"/>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="24"/>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="25"/>
        <location filename="../../ui/library_page/field_words.py" line="70"/>
        <source>Answer or wording</source>
        <translation>Jawaban atau isi</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="26"/>
        <source>Fact beside the answer</source>
        <translation>Fakta di samping jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="27"/>
        <source>False claim</source>
        <translation>Klaim keliru</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="28"/>
        <source>Clarification</source>
        <translation>Klarifikasi</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="29"/>
        <location filename="../../ui/library_page/field_words.py" line="71"/>
        <source>Other ways to ask</source>
        <translation>Cara bertanya lain</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="30"/>
        <location filename="../../ui/library_page/field_words.py" line="73"/>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="31"/>
        <location filename="../../ui/library_page/field_words.py" line="68"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="32"/>
        <source>Your own ID</source>
        <translation>Kode Anda sendiri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="33"/>
        <location filename="../../ui/library_page/field_words.py" line="72"/>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="34"/>
        <location filename="../../ui/library_page/field_words.py" line="96"/>
        <source>Title of the source</source>
        <translation>Judul sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="35"/>
        <location filename="../../ui/library_page/field_words.py" line="97"/>
        <source>Link to the source</source>
        <translation>Tautan sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="36"/>
        <location filename="../../ui/library_page/field_words.py" line="98"/>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="37"/>
        <location filename="../../ui/library_page/field_words.py" line="99"/>
        <source>Publisher</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="38"/>
        <location filename="../../ui/library_page/field_words.py" line="100"/>
        <source>Day of publication</source>
        <translation>Tanggal terbit</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="39"/>
        <location filename="../../ui/library_page/field_words.py" line="75"/>
        <source>Variables</source>
        <translation>Variabel</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="40"/>
        <location filename="../../ui/library_page/field_words.py" line="76"/>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="41"/>
        <location filename="../../ui/library_page/field_words.py" line="77"/>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="42"/>
        <location filename="../../ui/library_page/field_words.py" line="78"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="43"/>
        <location filename="../../ui/library_page/field_words.py" line="79"/>
        <source>Review on</source>
        <translation>Ditinjau pada</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="45"/>
        <location filename="../../ui/library_page/field_words.py" line="62"/>
        <location filename="../../ui/library_page/field_words.py" line="94"/>
        <source>Wording for {channel}</source>
        <translation>Versi untuk {channel}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="47"/>
        <source>Not read</source>
        <translation>Tidak dibaca</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="74"/>
        <source>Wordings for channels and accounts</source>
        <translation>Jawaban untuk kanal dan akun</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="80"/>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="81"/>
        <source>Approval</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="82"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="83"/>
        <source>Deleted</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/field_words.py" line="84"/>
        <source>What was learned</source>
        <translation>Yang dipelajari</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="42"/>
        <source>{part} of {whole}</source>
        <translation>{part} dari {whole}</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="51"/>
        <source>questions lead to the right entry at once</source>
        <translation>pertanyaan langsung sampai ke entri yang benar</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="55"/>
        <source>questions have it among the first three suggestions</source>
        <translation>pertanyaan menemukannya di tiga saran teratas</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="59"/>
        <source>times it is right when the program says “This is the answer”</source>
        <translation>kali benar bila program berkata “Ini jawabannya”</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="63"/>
        <source>questions are told “No answer yet” although there is one</source>
        <translation>pertanyaan dijawab “Belum ada jawabannya” padahal ada</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="73"/>
        <source>The entries were drawn by lot from {of}.</source>
        <translation>Entrinya diundi dari {of} entri.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="77"/>
        <source>Ways of asking learned at the desk helped as well: {count}.</source>
        <translation>Cara bertanya yang dipelajari di meja balasan ikut membantu: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/figures.py" line="81"/>
        <source>The percentages beside suggestions are off by {points} points on average.</source>
        <translation>Persentase di samping saran rata-rata meleset {points} poin.</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <location filename="../../ui/desk_page/finding_row.py" line="89"/>
        <source>Read the rule in full</source>
        <translation>Baca aturannya selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/finding_row.py" line="210"/>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/finding_row.py" line="211"/>
        <source>Why? The rule, examples, and what you can do if you see it otherwise</source>
        <translation>Mengapa? Aturannya, contohnya, dan yang dapat Anda lakukan bila tidak sependapat</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/finding_row.py" line="236"/>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../ui/desk_page/findings_panel.py" line="42"/>
        <source>Findings</source>
        <translation>Temuan</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <location filename="../../ui/first_start/view.py" line="58"/>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="58"/>
        <source>as it is to stand on record</source>
        <translation>seperti yang akan tercatat</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="60"/>
        <source>Your institution</source>
        <translation>Instansi Anda</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="60"/>
        <source>as it signs, may be added later</source>
        <translation>nama resminya, boleh diisi nanti</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="64"/>
        <source>Practise with samples</source>
        <translation>Berlatih dengan contoh</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="65"/>
        <source>Begin an empty fact base</source>
        <translation>Mulai dari kosong</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="66"/>
        <source>Begin with a file</source>
        <translation>Mulai dari berkas</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="67"/>
        <source>Open a fact base that is there already</source>
        <translation>Buka basis fakta yang sudah ada</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="185"/>
        <source>Try it first</source>
        <translation>Coba dahulu</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="187"/>
        <source>A practice fact base with sample entries. They count as approved there, so that the whole way can be tried at once. They are samples, not facts.</source>
        <translation>Basis fakta latihan berisi entri contoh. Di sana entri contoh dianggap disetujui agar seluruh alur langsung dapat dicoba. Isinya contoh, bukan fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="197"/>
        <source>Begin for real</source>
        <translation>Mulai bekerja</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="199"/>
        <source>Your own fact base: write the entries yourself, or take them from an Excel, CSV or JSON file. Only approved entries are used.</source>
        <translation>Basis fakta milik instansi Anda: tulis sendiri entrinya, atau ambil dari berkas Excel, CSV, atau JSON. Hanya entri yang disetujui yang dipakai.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="133"/>
        <location filename="../../ui/first_start/view.py" line="158"/>
        <source>Welcome to ReplyDesk</source>
        <translation>Selamat datang di ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/view.py" line="135"/>
        <source>It finds the verified answer to a citizen&apos;s message, checks the wording before it leaves, and keeps a record. Everything stays on this computer.</source>
        <translation>ReplyDesk menemukan jawaban terverifikasi untuk pesan warga, memeriksa bahasanya sebelum keluar, dan mencatatnya. Semua data tetap di komputer ini.</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="50"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="51"/>
        <source>Question, fact or false claim</source>
        <translation>Pertanyaan, fakta, atau klaim keliru</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="53"/>
        <source>Approved wording</source>
        <translation>Rumusan jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="57"/>
        <source>Variables, one a line: name, name = usual value [one | another], name? if it may be empty</source>
        <translation>Variabel, satu per baris: nama, nama = nilai biasa [satu | dua], nama? bila boleh kosong</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="59"/>
        <source>Other ways people ask, one a line</source>
        <translation>Cara lain warga bertanya, satu per baris</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="60"/>
        <source>Tags, parted by commas</source>
        <translation>Tag, dipisah koma</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="61"/>
        <source>31/12/2027</source>
        <translation>31/12/2027</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="62"/>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="63"/>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="64"/>
        <source>Review on</source>
        <translation>Ditinjau pada</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="68"/>
        <source>Save as draft</source>
        <translation>Simpan sebagai draf</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="69"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="163"/>
        <source>Sources and legal basis</source>
        <translation>Sumber dan dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="166"/>
        <source>Files and links that go with it</source>
        <translation>Berkas dan tautan yang menyertainya</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/form_panel.py" line="180"/>
        <source>Saves the entry as a draft; it is used when it is approved (Ctrl+S)</source>
        <translation>Menyimpan entri sebagai draf; entri dipakai setelah disetujui (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>GapController</name>
    <message>
        <location filename="../../ui/desk_page/gap_noting.py" line="39"/>
        <source>There is no message on the desk that could be noted.</source>
        <translation>Tidak ada pesan di meja yang dapat dicatat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/gap_noting.py" line="56"/>
        <source>Noted that no entry fits: “{text}”. It stands on the pages Learned and Evaluation.</source>
        <translation>Dicatat belum ada jawabannya: “{text}”. Catatannya ada di halaman Dipelajari dan Evaluasi.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/gap_noting.py" line="58"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/gap_noting.py" line="69"/>
        <source>Taken back. The message is no gap any more.</source>
        <translation>Dibatalkan. Pesan ini tidak lagi dicatat.</translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <location filename="../../ui/library_page/going_back.py" line="49"/>
        <location filename="../../ui/library_page/going_back.py" line="55"/>
        <source>Save or cancel this entry first.</source>
        <translation>Simpan atau batalkan dahulu entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/going_back.py" line="67"/>
        <source>Undone: {action}</source>
        <translation>Dibatalkan – {action}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/going_back.py" line="45"/>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/going_back.py" line="74"/>
        <source>Done again: {action}</source>
        <translation>Diulangi – {action}</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <location filename="../../ui/safety/guide.py" line="40"/>
        <source>Only to read</source>
        <translation>Hanya dapat dibaca</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="40"/>
        <source>Cannot be opened</source>
        <translation>Tidak dapat dibuka</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="45"/>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="46"/>
        <source>Copy to another folder …</source>
        <translation>Salin ke folder lain …</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="48"/>
        <source>Show the backups</source>
        <translation>Lihat cadangan</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="64"/>
        <source>1. Press “Copy to another folder” and choose one on a disk of this computer that no program syncs.
2. The copy is checked and opened. Everything is in it: entries, messages, the history.
3. Delete the old file later, when nobody needs it any more.</source>
        <translation>1. Tekan “Salin ke folder lain”, lalu pilih folder di disk komputer ini yang tidak disinkronkan program apa pun.
2. Salinannya diperiksa lalu dibuka. Semuanya ikut: entri, pesan, riwayat.
3. Hapus berkas yang lama nanti, bila sudah tidak ada yang memerlukannya.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="70"/>
        <source>1. Leave the file as it is: it is kept.
2. Press “Show the backups” and restore the newest one from before the change.
3. Ask who works with this file by another program; nothing but ReplyDesk should write into it.</source>
        <translation>1. Biarkan berkas ini apa adanya: berkas tetap disimpan.
2. Tekan “Lihat cadangan” dan pulihkan yang terbaru dari sebelum perubahan itu.
3. Tanyakan siapa yang membuka berkas ini dengan program lain; hanya ReplyDesk yang boleh menulis ke dalamnya.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="76"/>
        <source>1. Leave the file as it is: it is kept.
2. Press “Show the backups” and restore the newest one.
3. If this happens again, have the disk of this computer checked.</source>
        <translation>1. Biarkan berkasnya; berkas itu tetap disimpan.
2. Tekan “Lihat cadangan”, lalu pulihkan yang terbaru.
3. Bila terulang, mintalah disk komputer ini diperiksa.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="81"/>
        <source>1. Go on in the other window, or close it.
2. Press “Try again”.</source>
        <translation>1. Lanjutkan di jendela yang lain, atau tutup jendela itu.
2. Tekan “Coba lagi”.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="83"/>
        <source>1. Empty the recycle bin, or move large files to another disk.
2. Press “Try again”.</source>
        <translation>1. Kosongkan tempat sampah, atau pindahkan berkas besar ke disk lain.
2. Tekan “Coba lagi”.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="85"/>
        <source>1. Do what is said above.
2. Press “Try again”.</source>
        <translation>1. Lakukan yang tertulis di atas.
2. Tekan “Coba lagi”.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="88"/>
        <source>Until then entries can be found and read; nothing can be changed or copied.</source>
        <translation>Sampai saat itu entri dapat dicari dan dibaca; tidak ada yang dapat diubah atau disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="91"/>
        <source>Only read</source>
        <translation>Baca saja</translation>
    </message>
    <message>
        <location filename="../../ui/safety/guide.py" line="91"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <location filename="../../ui/handbook.py" line="161"/>
        <source>Contents</source>
        <translation>Daftar isi</translation>
    </message>
    <message>
        <location filename="../../ui/handbook.py" line="182"/>
        <source>Approved by {person} on {day}</source>
        <translation>Disetujui oleh {person} pada {day}</translation>
    </message>
    <message>
        <location filename="../../ui/handbook.py" line="186"/>
        <source>valid until {day}</source>
        <translation>berlaku sampai {day}</translation>
    </message>
    <message>
        <location filename="../../ui/handbook.py" line="189"/>
        <source>ID {name}, revision {number}</source>
        <translation>ID {name}, revisi {number}</translation>
    </message>
    <message>
        <location filename="../../ui/handbook.py" line="153"/>
        <location filename="../../ui/handbook.py" line="252"/>
        <source>Handbook of answers</source>
        <translation>Buku pegangan jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/handbook.py" line="262"/>
        <source>Attachment: {what}</source>
        <translation>Lampiran: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/handbook.py" line="267"/>
        <source>Source: {what}</source>
        <translation>Sumber: {what}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="17"/>
        <source>Switched on</source>
        <translation>Dinyalakan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="17"/>
        <source>Switched off</source>
        <translation>Dimatikan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="19"/>
        <source>{done}, by taking back what was done before</source>
        <translation>{done}, dengan membatalkan perubahan sebelumnya</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="21"/>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="22"/>
        <location filename="../../ui/history_page/second_parts.py" line="16"/>
        <location filename="../../ui/history_page/setting_parts.py" line="31"/>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="23"/>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="24"/>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/rule_parts.py" line="25"/>
        <location filename="../../ui/history_page/second_parts.py" line="16"/>
        <source>Confirmed by</source>
        <translation>Disetujui oleh</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="18"/>
        <source>Only under “Second person”, with a PIN. A PIN that went does not come back.</source>
        <translation>Hanya lewat “Orang kedua”, dengan PIN. PIN yang sudah dihapus tidak kembali.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="19"/>
        <source>Undoing</source>
        <translation>Pengurungan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="24"/>
        <source>Released by</source>
        <translation>Diloloskan oleh</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="24"/>
        <source>Second person asked</source>
        <translation>Orang kedua yang diminta</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="26"/>
        <source>Rules overruled</source>
        <translation>Aturan yang dilewati</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="26"/>
        <source>Rules to be overruled</source>
        <translation>Aturan yang hendak dilewati</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="27"/>
        <source>Reason of the second person</source>
        <translation>Alasan orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="33"/>
        <source>{name} may release blocked replies</source>
        <translation>{name} boleh meloloskan balasan yang ditahan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="34"/>
        <source>New PIN for {name}</source>
        <translation>PIN baru untuk {name}</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="35"/>
        <source>{name} may no longer release blocked replies</source>
        <translation>{name} tidak lagi boleh meloloskan balasan yang ditahan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="36"/>
        <source>A second person may release blocked replies</source>
        <translation>Orang kedua boleh meloloskan balasan yang ditahan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/second_parts.py" line="37"/>
        <source>No second person may release blocked replies</source>
        <translation>Orang kedua tidak boleh meloloskan balasan yang ditahan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/attachment_parts.py" line="15"/>
        <source>Attached file</source>
        <translation>Berkas lampiran</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/attachment_parts.py" line="16"/>
        <source>Its fingerprint (SHA-256)</source>
        <translation>Sidik berkas (SHA-256)</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/attachment_parts.py" line="19"/>
        <source>For practice</source>
        <translation>Untuk latihan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/attachment_parts.py" line="19"/>
        <source>It belongs to a sample.</source>
        <translation>Berkas ini milik entri contoh.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/setting_parts.py" line="26"/>
        <source>By undoing what was done before</source>
        <translation>Dengan membatalkan yang dilakukan sebelumnya</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/setting_parts.py" line="27"/>
        <source>By doing again what was undone</source>
        <translation>Dengan melakukan lagi yang dibatalkan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/setting_parts.py" line="30"/>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/setting_parts.py" line="32"/>
        <source>Texts</source>
        <translation>Teks</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/setting_parts.py" line="37"/>
        <source>Undoing brings back how long texts are kept, not texts that were removed meanwhile.</source>
        <translation>Mengurungkan mengembalikan lama penyimpanan, bukan teks yang sudah terhapus sementara itu.</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <location filename="../../ui/history_page/controller.py" line="63"/>
        <source>Choose a line to read it in full.</source>
        <translation>Pilih satu baris untuk membacanya secara lengkap.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="65"/>
        <source>Nothing has left yet. Every copied or refused reply appears here.</source>
        <translation>Belum ada balasan yang keluar. Setiap balasan yang disalin atau ditolak akan muncul di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="82"/>
        <source>No. {number}: {what}</source>
        <translation>No. {number}: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="88"/>
        <source>When and who</source>
        <translation>Waktu dan petugas</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="91"/>
        <source>{entry}, revision {number}</source>
        <translation>{entry}, revisi {number}</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="94"/>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="95"/>
        <source>Reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="96"/>
        <source>Rests on</source>
        <translation>Rujukan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="97"/>
        <source>Reason in spite of warnings</source>
        <translation>Alasan meski ada peringatan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="100"/>
        <source>For practice</source>
        <translation>Untuk latihan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="100"/>
        <source>It rests on samples, not on facts.</source>
        <translation>Balasan ini merujuk contoh, bukan fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="108"/>
        <source>Why</source>
        <translation>Sebabnya</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="114"/>
        <source>Rules that spoke up</source>
        <translation>Aturan yang memberi temuan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="114"/>
        <source>Channel and kind</source>
        <translation>Kanal dan jenis pesan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="115"/>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history_page/controller.py" line="125"/>
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln pesan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history_page/controller.py" line="126"/>
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln balasan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/history_page/controller.py" line="129"/>
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln hari</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="130"/>
        <source>Texts</source>
        <translation>Teks</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="130"/>
        <source>From before</source>
        <translation>Dari sebelum</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/controller.py" line="130"/>
        <source>Kept for</source>
        <translation>Masa simpan</translation>
    </message>
</context>
<context>
    <name>HistoryTableModel</name>
    <message>
        <location filename="../../ui/history_page/model.py" line="76"/>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="77"/>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="78"/>
        <source>What</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="79"/>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="80"/>
        <source>Reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/model.py" line="81"/>
        <source>Who</source>
        <translation>Petugas</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <location filename="../../ui/history_page/view.py" line="33"/>
        <source>What left</source>
        <translation>Balasan yang keluar</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/view.py" line="38"/>
        <source>The line in full</source>
        <translation>Baris selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/history_page/view.py" line="69"/>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <location filename="../../ui/house_dialog.py" line="59"/>
        <source>Institution</source>
        <translation>Lembaga</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="77"/>
        <source>Choose a folder …</source>
        <translation>Pilih folder …</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="78"/>
        <source>Use only the program&apos;s rules</source>
        <translation>Pakai aturan program saja</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="81"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/house_dialog.py" line="98"/>
        <source>{name}: %Ln entries</source>
        <translation>
            <numerusform>{name}: %Ln entri</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="114"/>
        <source>None: the program&apos;s rules hold alone.</source>
        <translation>Tidak ada: hanya aturan program yang berlaku.</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="66"/>
        <source>Variables of the institution, one a line</source>
        <translation>Variabel instansi, satu per baris</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="99"/>
        <source>Used in: {uses}</source>
        <translation>Dipakai di: {uses}</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="135"/>
        <source>Accounts that answer</source>
        <translation>Akun yang menjawab</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="138"/>
        <source>The institution&apos;s own account first. Rules and wordings may differ by account. An account&apos;s own greeting, closing and signature are put around each wording, or where it has the places {salam}, {penutup} and {tanda_tangan}.</source>
        <translation>Akun instansi sendiri paling atas. Aturan dan jawaban dapat berbeda menurut akun. Salam, penutup, dan tanda tangan milik akun diletakkan di awal dan akhir setiap jawaban, atau di tempat {salam}, {penutup}, dan {tanda_tangan} bila ada.</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="149"/>
        <source>name = value; also with choices: name = usual value [one | another]. Where a wording has the name between braces, the value is filled in, unless the entry has such a variable itself. The check takes these values as approved.</source>
        <translation>nama = nilai; dengan pilihan: nama = nilai biasa [satu | lainnya]. Di mana pun jawaban memuat nama itu di dalam kurung kurawal, nilainya terisi sendiri, kecuali bila entri itu punya variabel sendiri dengan nama yang sama. Pemeriksaan menganggap nilai-nilai ini sudah disetujui.</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="156"/>
        <source>Special time</source>
        <translation>Masa khusus</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="159"/>
        <source>Stricter rules hold for everybody until it is switched off.</source>
        <translation>Aturan yang lebih ketat berlaku bagi semua orang sampai dimatikan.</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="161"/>
        <source>Folder with the institution&apos;s own rules</source>
        <translation>Folder aturan lembaga</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="165"/>
        <source>They lie over the program&apos;s rules. While the folder is missing or broken, nothing can be copied.</source>
        <translation>Aturan ini melengkapi aturan program. Selama foldernya hilang atau rusak, tidak ada balasan yang dapat disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/house_dialog.py" line="175"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <location filename="../../ui/identity.py" line="25"/>
        <source>Names on record</source>
        <translation>Nama yang tercatat</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="28"/>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="30"/>
        <source>Your institution</source>
        <translation>Instansi Anda</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="32"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="35"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/identity.py" line="44"/>
        <source>Your name stands on approvals and in the record of what left, from now on.</source>
        <translation>Mulai sekarang nama Anda tercantum pada persetujuan dan catatan balasan yang keluar.</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <location filename="../../ui/library_page/importing.py" line="76"/>
        <source>The import is not at its end yet. Wait for it or stop it, then choose another file.</source>
        <translation>Impor ini belum selesai. Tunggu atau hentikan dulu, lalu pilih berkas lain.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="80"/>
        <source>Save or cancel this entry first.</source>
        <translation>Simpan atau batalkan dahulu entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="195"/>
        <source>Row {done} of {rows}</source>
        <translation>Baris {done} dari {rows}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="207"/>
        <source>Row {number}: {reason}</source>
        <translation>Baris {number}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="235"/>
        <source>Rejected rows written to {name}: {count}.</source>
        <translation>Baris yang ditolak ditulis ke {name}: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="252"/>
        <source>The import was undone.</source>
        <translation>Impor dibatalkan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="255"/>
        <source>Something else was changed since, so this cannot be undone here.</source>
        <translation>Sudah ada perubahan lain sesudahnya, jadi tidak dapat dibatalkan di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="269"/>
        <source>Nothing was stored.</source>
        <translation>Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="277"/>
        <source>Choose an entry to read it.</source>
        <translation>Pilih satu entri untuk membacanya.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/library_page/importing.py" line="281"/>
        <source>Nothing was stored yet: %Ln rows cannot be used.</source>
        <translation>
            <numerusform>Belum ada yang disimpan: %Ln baris tidak dapat dipakai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/library_page/importing.py" line="299"/>
        <source>Left alone because their entry was merged into another one: %Ln rows.</source>
        <translation>
            <numerusform>Dibiarkan karena entrinya sudah digabungkan ke entri lain: %Ln baris.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="282"/>
        <source>Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Rejected: {rejected}.</source>
        <translation>Ditambahkan {added}, diperbarui {updated}, tetap {unchanged}, ditolak {rejected}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="294"/>
        <source>Mend the file and import it again, or import only the rows that are in order ({count}).</source>
        <translation>Perbaiki berkasnya lalu impor lagi, atau impor hanya baris yang sudah benar ({count}).</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="302"/>
        <source>Sheet that was read: {sheet}.</source>
        <translation>Lembar yang dibaca: {sheet}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/importing.py" line="305"/>
        <source>Columns that were not used: {names}.</source>
        <translation>Kolom yang tidak dipakai: {names}.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="55"/>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="58"/>
        <source>Save the rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="59"/>
        <location filename="../../ui/library_page/import_panel.py" line="171"/>
        <location filename="../../ui/library_page/import_panel.py" line="194"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="80"/>
        <source>Its wording is approved already; record {person}</source>
        <translation>Isinya sudah disetujui; catat {person} sebagai penyetuju</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="100"/>
        <source>Without the tick its entries become drafts, which are used once they are approved.</source>
        <translation>Tanpa centang, entri masuk sebagai draf dan baru dipakai setelah disetujui.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="53"/>
        <source>Also take over its settings (accounts, SOP, …)</source>
        <translation>Pakai juga pengaturannya (akun, SOP, …)</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="54"/>
        <source>Changed here and in the archive: add its wording as a draft</source>
        <translation>Diubah di sini dan di dalam arsip: tambahkan sebagai draf</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="56"/>
        <source>Import only the good rows</source>
        <translation>Impor baris yang sudah benar</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="57"/>
        <source>Undo this import</source>
        <translation>Batalkan impor ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="63"/>
        <source>How the columns are read</source>
        <translation>Cara kolom dibaca</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="66"/>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="91"/>
        <source>Its approvals hold here, too, on the word of {person}</source>
        <translation>Persetujuannya berlaku juga di sini atas nama {person}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="103"/>
        <source>Its entries become drafts: two people approve here, so somebody else than the one who brings them in.</source>
        <translation>Entrinya menjadi draf: di sini persetujuan dilakukan dua orang, jadi yang menyetujui harus orang lain daripada yang mengimpor.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="141"/>
        <source>Reading the file and storing its entries. Suggestions go on meanwhile; what you copy or save is stored when the file is in.</source>
        <translation>Membaca berkas dan menyimpan entrinya. Saran tetap berjalan; apa yang Anda salin atau simpan baru dicatat setelah berkas selesai masuk.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="171"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="209"/>
        <source>The file is being taken in</source>
        <translation>Berkas sedang diimpor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="217"/>
        <source>What became of the file</source>
        <translation>Hasil impor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/import_panel.py" line="224"/>
        <source>Import a file</source>
        <translation>Impor berkas</translation>
    </message>
</context>
<context>
    <name>KeepSearchDialog</name>
    <message>
        <location filename="../../ui/searches/keep_dialog.py" line="34"/>
        <source>Keep this search</source>
        <translation>Simpan pencarian ini</translation>
    </message>
    <message>
        <location filename="../../ui/searches/keep_dialog.py" line="38"/>
        <source>Name of the search</source>
        <translation>Nama pencarian</translation>
    </message>
    <message>
        <location filename="../../ui/searches/keep_dialog.py" line="43"/>
        <source>There is a search of this name already. It becomes the present one.</source>
        <translation>Sudah ada pencarian bernama ini. Isinya diganti dengan yang sekarang.</translation>
    </message>
    <message>
        <location filename="../../ui/searches/keep_dialog.py" line="49"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/searches/keep_dialog.py" line="87"/>
        <source>Replace it</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <location filename="../../ui/searches/keep_dialog.py" line="87"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../ui/key_words.py" line="15"/>
        <source>Right arrow</source>
        <translation>Panah kanan</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="40"/>
        <source>Keys</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="47"/>
        <source>New passphrase</source>
        <translation>Frasa sandi baru</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="48"/>
        <source>The same passphrase again</source>
        <translation>Frasa sandi yang sama sekali lagi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="49"/>
        <source>New recovery code …</source>
        <translation>Kode pemulihan baru …</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="50"/>
        <source>Let this computer&apos;s keyring open it</source>
        <translation>Pakai penyimpan kunci komputer ini</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="51"/>
        <source>Save the passphrase</source>
        <translation>Simpan frasa sandi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="58"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="73"/>
        <source>The fact base is encrypted. Any one of these opens it:</source>
        <translation>Basis fakta ini terenkripsi. Salah satu dari ini membukanya:</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="74"/>
        <source>Give it a new key …</source>
        <translation>Ganti kuncinya …</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="77"/>
        <source>Only where somebody may have had the key. There is a new recovery code then, and a passphrase has to be set again; backups made before keep the old ones.</source>
        <translation>Hanya bila kuncinya mungkin diketahui orang lain. Kode pemulihannya menjadi baru, dan frasa sandi harus ditetapkan lagi; cadangan yang dibuat sebelumnya tetap memakai yang lama.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="83"/>
        <source>The fact base is not encrypted: whoever gets the file can read it.</source>
        <translation>Basis fakta ini tidak terenkripsi: siapa pun yang memegang berkasnya dapat membacanya.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="84"/>
        <source>Encrypt it …</source>
        <translation>Enkripsi …</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="85"/>
        <source>A copy that can be read stays beside it until you delete it.</source>
        <translation>Salinan yang dapat dibaca tetap ada di sampingnya sampai Anda menghapusnya.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="110"/>
        <source>Keyring of this computer</source>
        <translation>Penyimpan kunci komputer ini</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="111"/>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="112"/>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <location filename="../../ui/keys/keys_dialog.py" line="119"/>
        <source>The two passphrases are not the same. Type them once more.</source>
        <translation>Kedua frasa sandi tidak sama. Ketik sekali lagi.</translation>
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
        <location filename="../../ui/learned_page/controller.py" line="66"/>
        <source>In force: {count}</source>
        <translation>Berlaku: {count}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/learned_page/controller.py" line="98"/>
        <source>%Ln rows are selected</source>
        <translation>
            <numerusform>%Ln baris dipilih</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="105"/>
        <source>Make an entry of it</source>
        <translation>Buat entri dari pesan ini</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="106"/>
        <source>Open the entry</source>
        <translation>Buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="110"/>
        <source>Choose a row to read it, or several to take them back at once.</source>
        <translation>Pilih satu baris untuk membacanya, atau beberapa untuk membatalkannya sekaligus.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="112"/>
        <source>Nothing that was learned has these words.</source>
        <translation>Tidak ada yang dipelajari dengan kata-kata itu.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="114"/>
        <source>Nothing was learned yet. At the desk, Ctrl+I on the right suggestion remembers the message as a question for its entry, Ctrl+B on a wrong one says that it is not the answer to such messages, and Ctrl+G notes that no entry fits. All of it stays on this computer, appears here, and can be taken back.</source>
        <translation>Belum ada yang dipelajari. Di meja balasan, Ctrl+I pada saran yang benar mengingat pesan itu sebagai pertanyaan untuk entrinya, Ctrl+B pada saran yang salah menyatakan bahwa itu bukan jawaban untuk pesan seperti itu, dan Ctrl+G mencatat bahwa belum ada entri yang cocok. Semuanya tetap di komputer ini, muncul di sini, dan dapat dibatalkan.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="149"/>
        <source>Taken back: {count}. The suggestions go without it from now on.</source>
        <translation>Dibatalkan: {count}. Saran tidak lagi memakainya.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="150"/>
        <source>Put in force again</source>
        <translation>Berlakukan lagi</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="155"/>
        <source>In force again: {count}.</source>
        <translation>Berlaku lagi: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/controller.py" line="156"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
</context>
<context>
    <name>LearnedTable</name>
    <message>
        <location filename="../../ui/learned_page/words.py" line="26"/>
        <source>No answer</source>
        <translation>Belum ada jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="52"/>
        <source>When and who</source>
        <translation>Waktu dan petugas</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="55"/>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="61"/>
        <source>No entry fits this message</source>
        <translation>Belum ada entri untuk pesan ini</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="62"/>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="63"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="69"/>
        <source>The entry was deleted; until it is restored this has no effect.</source>
        <translation>Entri ini sudah dihapus. Selama belum dikembalikan, hal ini tidak berpengaruh.</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="72"/>
        <source>Asks for the entry</source>
        <translation>Ditanyakan dengan kata-kata</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="74"/>
        <source>Telling words of the message</source>
        <translation>Kata-kata penting di dalam pesan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="78"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/words.py" line="78"/>
        <source>Is not answered by</source>
        <translation>Bukan dijawab oleh</translation>
    </message>
</context>
<context>
    <name>LearnedTableModel</name>
    <message>
        <location filename="../../ui/learned_page/model.py" line="25"/>
        <source>What</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="26"/>
        <source>Words</source>
        <translation>Kata-kata</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="27"/>
        <source>Entry or remark</source>
        <translation>Entri atau keterangan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="28"/>
        <source>Who</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="29"/>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="30"/>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="41"/>
        <source>In force</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/model.py" line="41"/>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>LearnedView</name>
    <message>
        <location filename="../../ui/learned_page/view.py" line="61"/>
        <source>Search what was learned</source>
        <translation>Cari di antara yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="61"/>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="62"/>
        <source>Also what was taken back</source>
        <translation>Termasuk yang dibatalkan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="64"/>
        <location filename="../../ui/learned_page/view.py" line="186"/>
        <source>What was learned</source>
        <translation>Yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="65"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="66"/>
        <source>Put in force again</source>
        <translation>Berlakukan lagi</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="67"/>
        <source>Open the entry</source>
        <translation>Buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="69"/>
        <source>The row in full</source>
        <translation>Baris selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="158"/>
        <source>It counts no more, and can be put in force again (Del)</source>
        <translation>Tidak berlaku lagi, dan dapat diberlakukan kembali (Del)</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="159"/>
        <source>Shows the entry in the fact base (Enter)</source>
        <translation>Menampilkan entri di basis fakta (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/learned_page/view.py" line="167"/>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>LeaveController</name>
    <message>
        <location filename="../../ui/desk_page/leaving.py" line="106"/>
        <source>On record as number {number}, but not copied yet.</source>
        <translation>Tercatat dengan nomor {number}, tetapi belum disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/leaving.py" line="110"/>
        <source>The reply waits until the fact base is free again. It is copied then.</source>
        <translation>Balasan menunggu sampai basis fakta selesai dipakai. Setelah itu balasan disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/leaving.py" line="146"/>
        <source>The reply to “{message}” is on record as number {number}, but it is not copied yet.</source>
        <translation>Balasan untuk “{message}” tercatat dengan nomor {number}, tetapi belum disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/leaving.py" line="155"/>
        <source>The reply to “{message}” did not leave. {why}</source>
        <translation>Balasan untuk “{message}” tidak keluar. {why}</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <location filename="../../ui/library_page/controller.py" line="126"/>
        <location filename="../../ui/library_page/controller.py" line="298"/>
        <source>New entry</source>
        <translation>Entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="174"/>
        <source>Entries: {count}</source>
        <translation>{count} entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="188"/>
        <source>Choose an entry to read it.</source>
        <translation>Pilih satu entri untuk membacanya.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="190"/>
        <source>No entry matches. Use fewer words, or show all kinds and every status.</source>
        <translation>Tidak ada entri yang cocok. Kurangi katanya, atau tampilkan semua jenis dan status.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="191"/>
        <source>The fact base is empty. Add an entry, or import a file (Excel, CSV, JSON).</source>
        <translation>Basis fakta masih kosong. Tambahkan entri, atau impor berkas (Excel, CSV, JSON).</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="134"/>
        <location filename="../../ui/library_page/controller.py" line="248"/>
        <source>Save or cancel this entry first.</source>
        <translation>Simpan atau batalkan dahulu entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="253"/>
        <source>The fact base can only be read: nothing can be added to it.</source>
        <translation>Basis fakta hanya dapat dibaca: tidak ada yang dapat ditambahkan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="142"/>
        <source>An older revision is a draft now. It is used once it is approved.</source>
        <translation>Revisi lama kini menjadi draf. Draf itu dipakai setelah disetujui.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="151"/>
        <source>This entry is not in the fact base any more.</source>
        <translation>Entri ini sudah tidak ada di basis fakta.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="194"/>
        <source>Greeting, accounts and channels of the institution are set in the menu, Institution.</source>
        <translation>Salam, akun, dan kanal instansi diatur lewat menu, Lembaga.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="260"/>
        <location filename="../../ui/library_page/controller.py" line="298"/>
        <source>Edit the entry</source>
        <translation>Ubah entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="278"/>
        <source>Saved as a draft. It is used for replies once it is approved.</source>
        <translation>Tersimpan sebagai draf. Entri dipakai setelah disetujui.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="307"/>
        <source>The changes were not saved.</source>
        <translation>Perubahan tidak disimpan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/controller.py" line="307"/>
        <source>Go on writing</source>
        <translation>Lanjutkan menulis</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <location filename="../../ui/library_page/view.py" line="60"/>
        <source>Search the fact base</source>
        <translation>Cari di basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="60"/>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="62"/>
        <source>Words, &quot;a phrase&quot;, -not, status: tag: expires:&lt;30d and more</source>
        <translation>Kata, &quot;frasa&quot;, -bukan, status: tag: berakhir:&lt;30h, dan lainnya</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="64"/>
        <source>What can be searched for</source>
        <translation>Yang dapat dicari</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="65"/>
        <source>Saved searches</source>
        <translation>Pencarian tersimpan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="66"/>
        <source>Saved searches (Ctrl+Shift+F)</source>
        <translation>Pencarian tersimpan (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="71"/>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="72"/>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="76"/>
        <source>Any status</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="77"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="79"/>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="80"/>
        <source>Choose the columns and the order of the list (Ctrl+Shift+K)</source>
        <translation>Pilih kolom dan urutan daftar (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="81"/>
        <source>Add an entry</source>
        <translation>Tambah entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="82"/>
        <source>Import a file</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="86"/>
        <source>The fact base can only be read: nothing can be added to it.</source>
        <translation>Basis fakta hanya dapat dibaca: tidak ada yang dapat ditambahkan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="87"/>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="89"/>
        <source>Entries</source>
        <translation>Daftar entri</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/view.py" line="177"/>
        <source>Fact base</source>
        <translation>Basis fakta</translation>
    </message>
</context>
<context>
    <name>LifeController</name>
    <message>
        <location filename="../../ui/library_page/life.py" line="83"/>
        <source>Sent back by {person}, {moment}</source>
        <translation>Dikembalikan oleh {person}, {moment}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life.py" line="100"/>
        <source>Submitted. It waits for somebody to review it.</source>
        <translation>Diajukan. Entri ini menunggu ditinjau.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life.py" line="108"/>
        <source>Sent back. Its author reads the note beside the entry.</source>
        <translation>Dikembalikan. Penulisnya membaca catatan itu di samping entri.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life.py" line="119"/>
        <source>Approved. Replies may rest on it from now on.</source>
        <translation>Disetujui. Mulai sekarang balasan boleh merujuk entri ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life.py" line="122"/>
        <source>Approved. What quotes it waits for review: {titles}</source>
        <translation>Disetujui. Yang mengutipnya menunggu ditinjau: {titles}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life.py" line="131"/>
        <source>Retired. No reply may rest on it until it is approved again.</source>
        <translation>Dinonaktifkan. Entri ini tidak boleh dirujuk sampai disetujui lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life.py" line="134"/>
        <source>Retired. What quotes it waits for review: {titles}</source>
        <translation>Dinonaktifkan. Yang mengutipnya menunggu ditinjau: {titles}</translation>
    </message>
</context>
<context>
    <name>LifePanel</name>
    <message>
        <location filename="../../ui/library_page/life_panel.py" line="38"/>
        <source>What the tone check says of this wording</source>
        <translation>Kata pemeriksaan nada tentang rumusan ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life_panel.py" line="40"/>
        <source>SOP for those who approve</source>
        <translation>SOP bagi penyetuju</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life_panel.py" line="42"/>
        <source>What is to be mended</source>
        <translation>Yang harus diperbaiki</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life_panel.py" line="42"/>
        <source>What is to be mended?</source>
        <translation>Apa yang harus diperbaiki?</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life_panel.py" line="43"/>
        <source>Send back with this note</source>
        <translation>Kembalikan dengan catatan ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/life_panel.py" line="44"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>LikeHint</name>
    <message>
        <location filename="../../ui/library_page/like_hint.py" line="22"/>
        <source>Read it</source>
        <translation>Baca</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/like_hint.py" line="24"/>
        <source>Shows that entry; what you wrote is kept and you can go on</source>
        <translation>Menampilkan entri itu; tulisan Anda disimpan dan dapat dilanjutkan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/like_hint.py" line="42"/>
        <source>Looks like: {title}</source>
        <translation>Mirip dengan: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/like_hint.py" line="43"/>
        <source>Contradicts {title} – there: {there}; here: {here}</source>
        <translation>Bertentangan dengan {title} – di sana: {there}; di sini: {here}</translation>
    </message>
</context>
<context>
    <name>LockedView</name>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="56"/>
        <source>Open with this computer&apos;s keyring</source>
        <translation>Buka dengan penyimpan kunci komputer ini</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="57"/>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="58"/>
        <location filename="../../ui/keys/locked_view.py" line="61"/>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="59"/>
        <source>Open with the passphrase</source>
        <translation>Buka dengan frasa sandi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="60"/>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="62"/>
        <source>Open with the recovery code</source>
        <translation>Buka dengan kode pemulihan</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="63"/>
        <source>From now on let this computer&apos;s keyring open it</source>
        <translation>Mulai sekarang biarkan penyimpan kunci komputer ini membukanya</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="64"/>
        <source>Backups …</source>
        <translation>Cadangan …</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="65"/>
        <source>Open another fact base …</source>
        <translation>Buka basis fakta lain …</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="66"/>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="67"/>
        <source>Welcome page</source>
        <translation>Halaman awal</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="68"/>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="102"/>
        <source>The fact base cannot be opened</source>
        <translation>Basis fakta tidak dapat dibuka</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="132"/>
        <source>Type the passphrase.</source>
        <translation>Ketik frasa sandinya.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="139"/>
        <source>Type the recovery code.</source>
        <translation>Ketik kode pemulihannya.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/locked_view.py" line="69"/>
        <source>The fact base is locked</source>
        <translation>Basis fakta terkunci</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <location filename="../../ui/menu.py" line="81"/>
        <source>Remember the message for this suggestion</source>
        <translation>Ingat pesan ini untuk saran terpilih</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="81"/>
        <source>Not this suggestion</source>
        <translation>Bukan saran ini</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="88"/>
        <source>Commands and entries …</source>
        <translation>Perintah dan entri …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="89"/>
        <source>Quick panel with the clipboard</source>
        <translation>Panel cepat dengan papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="93"/>
        <source>Fact base and backups</source>
        <translation>Basis fakta dan cadangan</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="94"/>
        <source>Institution and rules</source>
        <translation>Lembaga dan aturan</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="116"/>
        <source>Open a fact base …</source>
        <translation>Buka basis fakta …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="117"/>
        <source>Create a fact base …</source>
        <translation>Buat basis fakta …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="118"/>
        <source>My fact base</source>
        <translation>Basis fakta saya</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="119"/>
        <source>Practice fact base</source>
        <translation>Basis fakta latihan</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="123"/>
        <source>Duplicates and contradictions …</source>
        <translation>Entri ganda dan pertentangan …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="126"/>
        <source>Deleted entries …</source>
        <translation>Entri yang dihapus …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="129"/>
        <source>Check the fact base and its log …</source>
        <translation>Periksa basis fakta dan riwayatnya …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/menu.py" line="135"/>
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln menit</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="140"/>
        <source>Names on record …</source>
        <translation>Nama yang tercatat …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="131"/>
        <source>Keep texts …</source>
        <translation>Masa simpan teks …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="128"/>
        <source>Backups …</source>
        <translation>Cadangan …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="132"/>
        <source>Keys …</source>
        <translation>Kunci …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="133"/>
        <source>Lock</source>
        <translation>Kunci sekarang</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="97"/>
        <source>Quick panel …</source>
        <translation>Panel cepat …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="139"/>
        <source>Institution …</source>
        <translation>Lembaga …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="143"/>
        <source>Approval of entries …</source>
        <translation>Persetujuan entri …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="144"/>
        <source>Rules of the tone check …</source>
        <translation>Aturan pemeriksaan nada …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="145"/>
        <source>Second person …</source>
        <translation>Orang kedua …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="96"/>
        <source>Settings …</source>
        <translation>Pengaturan …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="98"/>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="99"/>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="99"/>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="99"/>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="100"/>
        <source>Looks</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="102"/>
        <source>Size of text</source>
        <translation>Ukuran huruf</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="135"/>
        <source>Never</source>
        <translation>Tidak pernah</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="136"/>
        <source>Lock when nobody is here</source>
        <translation>Kunci bila tidak ada orang</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="104"/>
        <source>Guide …</source>
        <translation>Panduan …</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="105"/>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="106"/>
        <source>About ReplyDesk</source>
        <translation>Tentang ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py" line="108"/>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py" line="200"/>
        <source>Watching</source>
        <translation>Memantau</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="201"/>
        <source>The clipboard is watched. Press here to change that.</source>
        <translation>Papan klip sedang dipantau. Tekan di sini untuk mengubahnya.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="206"/>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="208"/>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <location filename="../../ui/guide/dialog.py" line="39"/>
        <source>Guide</source>
        <translation>Panduan</translation>
    </message>
    <message>
        <location filename="../../ui/guide/dialog.py" line="46"/>
        <source>Contents</source>
        <translation>Isi</translation>
    </message>
    <message>
        <location filename="../../ui/guide/dialog.py" line="51"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>MendController</name>
    <message>
        <location filename="../../ui/desk_page/mending.py" line="110"/>
        <source>There is nothing that can be mended without being looked at.</source>
        <translation>Tidak ada yang dapat diperbaiki tanpa dilihat dulu.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/mending.py" line="114"/>
        <source>Mended at once: {count}. Please read the reply again.</source>
        <translation>Diperbaiki sekaligus: {count}. Bacalah balasannya sekali lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/mending.py" line="115"/>
        <source>Undo</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/mending.py" line="145"/>
        <source>Why? – {words}</source>
        <translation>Mengapa? – {words}</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <location filename="../../ui/desk_page/message_field.py" line="49"/>
        <source>Work on a copy</source>
        <translation>Olah salinannya</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="76"/>
        <location filename="../../ui/desk_page/message_panel.py" line="173"/>
        <source>Incoming message</source>
        <translation>Pesan masuk</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="77"/>
        <source>Paste or drop the citizen&apos;s message here.</source>
        <translation>Tempel atau jatuhkan pesan warga di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="81"/>
        <source>From the clipboard</source>
        <translation>Ambil dari papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="82"/>
        <location filename="../../ui/desk_page/message_panel.py" line="124"/>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="83"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="84"/>
        <source>Account that wrote it</source>
        <translation>Akun pengirim</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="84"/>
        <source>@account</source>
        <translation>@akun</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="85"/>
        <source>Kind of message</source>
        <translation>Jenis pesan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="120"/>
        <source>guessed</source>
        <translation>dugaan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="124"/>
        <source>Queue ({count})</source>
        <translation>Antrean ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="168"/>
        <source>Takes the text on the clipboard as the message (Ctrl+Shift+V)</source>
        <translation>Mengambil teks di papan klip sebagai pesan masuk (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/message_panel.py" line="171"/>
        <source>Shows or hides the messages that wait</source>
        <translation>Menampilkan atau menyembunyikan pesan yang menunggu</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <location filename="../../ui/names.py" line="21"/>
        <source>Fact</source>
        <translation>Fakta</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="22"/>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="23"/>
        <source>Hoax</source>
        <translation>Hoaks</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="30"/>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="31"/>
        <source>In review</source>
        <translation>Ditinjau</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="32"/>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="33"/>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="34"/>
        <source>Retired</source>
        <translation>Nonaktif</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="40"/>
        <source>{status}, with a newer draft</source>
        <translation>{status}, dengan draf yang lebih baru</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="45"/>
        <source>Deleted</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="62"/>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="63"/>
        <source>Complaint</source>
        <translation>Keluhan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="64"/>
        <source>Rumour or hoax</source>
        <translation>Kabar atau hoaks</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="65"/>
        <source>Criticism</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="66"/>
        <source>Insult</source>
        <translation>Hinaan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="67"/>
        <source>Praise</source>
        <translation>Pujian</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="68"/>
        <source>Something else</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="75"/>
        <source>Election</source>
        <translation>Masa pemilu</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="76"/>
        <source>Crisis</source>
        <translation>Masa krisis</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="83"/>
        <source>Must be mended</source>
        <translation>Harus diperbaiki</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="84"/>
        <source>Warning</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="85"/>
        <source>Advice</source>
        <translation>Anjuran</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="100"/>
        <source>The institution&apos;s accounts</source>
        <translation>Akun instansi</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="101"/>
        <source>The leader&apos;s accounts</source>
        <translation>Akun pemimpin</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="14"/>
        <source>Copied</source>
        <translation>Disalin</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="15"/>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="16"/>
        <source>Copied with a reason</source>
        <translation>Disalin, beralasan</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="17"/>
        <source>Backup put back</source>
        <translation>Cadangan dikembalikan</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="18"/>
        <source>Break noted</source>
        <translation>Celah diketahui</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="19"/>
        <source>Texts removed</source>
        <translation>Teks dihapus</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="20"/>
        <source>Released by a second person</source>
        <translation>Diloloskan orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="21"/>
        <source>Second person changed</source>
        <translation>Orang kedua diubah</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="22"/>
        <source>Change refused</source>
        <translation>Perubahan ditolak</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="23"/>
        <source>Attachment saved</source>
        <translation>Lampiran disimpan</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="24"/>
        <source>Attachment kept back</source>
        <translation>Lampiran ditahan</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="25"/>
        <source>Rule switched</source>
        <translation>Aturan diubah</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="26"/>
        <source>Rule kept</source>
        <translation>Aturan tetap</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="27"/>
        <source>Settings changed</source>
        <translation>Pengaturan diubah</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="114"/>
        <source>(removed by retention on {day})</source>
        <translation>(dihapus menurut masa simpan pada {day})</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="34"/>
        <source>Way of asking</source>
        <translation>Cara bertanya</translation>
    </message>
    <message>
        <location filename="../../ui/record_names.py" line="35"/>
        <source>Not this one</source>
        <translation>Bukan ini</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="122"/>
        <source>Very sure</source>
        <translation>Sangat yakin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="123"/>
        <source>Rather sure</source>
        <translation>Cukup yakin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="124"/>
        <source>Perhaps</source>
        <translation>Mungkin</translation>
    </message>
    <message>
        <location filename="../../ui/names.py" line="125"/>
        <source>Unlikely</source>
        <translation>Kurang yakin</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="44"/>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="45"/>
        <source>Set aside</source>
        <translation>Disisihkan</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="46"/>
        <source>Answered</source>
        <translation>Terjawab</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="48"/>
        <source>Which messages</source>
        <translation>Pesan yang mana</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="49"/>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="49"/>
        <source>Only this kind</source>
        <translation>Hanya jenis ini</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="50"/>
        <source>All channels</source>
        <translation>Semua kanal</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="50"/>
        <source>Only this channel</source>
        <translation>Hanya kanal ini</translation>
    </message>
    <message>
        <location filename="../../ui/queue/narrowing.py" line="93"/>
        <source>Listed: {what}. Choose others.</source>
        <translation>Daftar: {what}. Pilih yang lain.</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <location filename="../../ui/note_strip.py" line="36"/>
        <source>Close the note</source>
        <translation>Tutup catatan</translation>
    </message>
</context>
<context>
    <name>PairTableModel</name>
    <message>
        <location filename="../../ui/tidying/model.py" line="36"/>
        <source>One entry</source>
        <translation>Satu entri</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="36"/>
        <source>The other entry</source>
        <translation>Entri lainnya</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="41"/>
        <source>{percent}% alike</source>
        <translation>{percent}% mirip</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../ui/palette/controller.py" line="127"/>
        <source>No command and no entry has these words.</source>
        <translation>Tidak ada perintah atau entri dengan kata itu.</translation>
    </message>
    <message>
        <location filename="../../ui/palette/commands.py" line="57"/>
        <source>Setting</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <location filename="../../ui/palette/dialog.py" line="74"/>
        <location filename="../../ui/palette/dialog.py" line="81"/>
        <source>Commands and entries</source>
        <translation>Perintah dan entri</translation>
    </message>
    <message>
        <location filename="../../ui/palette/dialog.py" line="77"/>
        <source>What do you want to do or find?</source>
        <translation>Apa yang ingin Anda lakukan atau cari?</translation>
    </message>
    <message>
        <location filename="../../ui/palette/dialog.py" line="77"/>
        <source>Type a command or words of an entry</source>
        <translation>Ketik perintah atau kata dari entri</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <location filename="../../ui/palette/dialog.py" line="47"/>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <location filename="../../ui/palette/dialog.py" line="47"/>
        <source>Key or kind</source>
        <translation>Tombol atau jenis</translation>
    </message>
</context>
<context>
    <name>PartController</name>
    <message>
        <location filename="../../ui/desk_page/parting.py" line="32"/>
        <source>The rest follows when this part is copied.</source>
        <translation>Sisanya menyusul setelah bagian ini disalin.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/parting.py" line="71"/>
        <source>Copied. Paste it, then copy this: it follows as the next reply.</source>
        <translation>Tersalin. Tempelkan, lalu salin yang ini sebagai balasan berikutnya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/parting.py" line="74"/>
        <source>All parts of the reply are copied.</source>
        <translation>Semua bagian balasan sudah disalin.</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="65"/>
        <source>Second person</source>
        <translation>Orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="72"/>
        <source>A second person may release blocked replies</source>
        <translation>Orang kedua boleh meloloskan balasan yang ditahan</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="73"/>
        <source>Name of the person</source>
        <translation>Nama orangnya</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="74"/>
        <source>New PIN, 6 to 12 digits</source>
        <translation>PIN baru, 6 sampai 12 angka</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="75"/>
        <source>The same PIN again</source>
        <translation>PIN yang sama sekali lagi</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="76"/>
        <source>Save the person</source>
        <translation>Simpan orang ini</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="77"/>
        <source>Confirmed by</source>
        <translation>Disetujui oleh</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="78"/>
        <source>PIN of who confirms</source>
        <translation>PIN yang menyetujui</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="80"/>
        <source>Nobody has been named yet.</source>
        <translation>Belum ada orang yang ditunjuk.</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="141"/>
        <source>The two PINs are not the same. Type them once more.</source>
        <translation>Kedua PIN tidak sama. Ketik sekali lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="156"/>
        <source>They release with a PIN of their own what the check holds back, and answer for it. Some rules nobody can overrule: personal data, insults, groups, elections, entries that may not be used.</source>
        <translation>Mereka meloloskan dengan PIN sendiri balasan yang ditahan pemeriksaan, dan bertanggung jawab atasnya. Beberapa aturan tidak dapat dilewati siapa pun: data pribadi, hinaan, SARA, pemilu, entri yang tidak boleh dipakai.</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="162"/>
        <source>Those who may</source>
        <translation>Yang boleh meloloskan</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="166"/>
        <source>Add a person, or set a new PIN</source>
        <translation>Tambah orang, atau buat PIN baru</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="178"/>
        <source>Each change is confirmed by one who may already. Enter that PIN first, then make the change.</source>
        <translation>Setiap perubahan disetujui oleh orang yang sudah ada di daftar. Isikan PIN-nya dulu, lalu lakukan perubahan.</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="187"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="33"/>
        <source>Remove</source>
        <translation>Cabut</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="35"/>
        <source>Remove {name}</source>
        <translation>Cabut izin {name}</translation>
    </message>
    <message>
        <location filename="../../ui/second_person/dialog.py" line="37"/>
        <source>PIN set on {day} by {person}</source>
        <translation>PIN dibuat {day} oleh {person}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="31"/>
        <source>To be added: {added}. To be changed: {changed}. Left as they are: {unchanged}. Rejected: {rejected}.</source>
        <translation>Akan ditambahkan: {added}. Akan diubah: {changed}. Dibiarkan: {unchanged}. Ditolak: {rejected}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="44"/>
        <source>Nothing has been stored yet.</source>
        <translation>Belum ada yang disimpan.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="46"/>
        <source>Say below what the columns hold, or mend the file.</source>
        <translation>Tentukan isi kolom di bawah ini, atau perbaiki berkasnya.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="49"/>
        <source>Mend the rejected rows and choose the file again, or import only those in order.</source>
        <translation>Perbaiki baris yang ditolak lalu pilih lagi berkasnya, atau impor hanya baris yang sudah benar.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="52"/>
        <source>The columns are read as was chosen for such a file before.</source>
        <translation>Kolom dibaca menurut pilihan terdahulu untuk berkas seperti ini.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="54"/>
        <source>Sheet: {sheet}.</source>
        <translation>Lembar: {sheet}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="57"/>
        <source>Columns are parted by “{separator}”, letters are read as {encoding}.</source>
        <translation>Kolom dipisahkan “{separator}”, huruf dibaca sebagai {encoding}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="63"/>
        <source>What is not read: {names}.</source>
        <translation>Yang tidak dibaca: {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="70"/>
        <source>Row {number}: {reason}</source>
        <translation>Baris {number}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="78"/>
        <source>Row {number} then contradicts {like} (there: {there}; here: {here})</source>
        <translation>Baris {number} lalu bertentangan dengan {like} (di sana: {there}; di sini: {here})</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="83"/>
        <source>Row {number} was changed here and in the archive: {title} ({fields})</source>
        <translation>Baris {number} diubah di sini dan di dalam arsip: {title} ({fields})</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="89"/>
        <source>Row {number} is left alone: {title} was merged into {into}</source>
        <translation>Baris {number} dibiarkan: {title} sudah digabungkan ke {into}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="96"/>
        <source>Row {number} is new and contradicts {like} (there: {there}; here: {here}): {title}</source>
        <translation>Baris {number} baru dan bertentangan dengan {like} (di sana: {there}; di sini: {here}): {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="103"/>
        <source>Row {number} is new and may be a duplicate of {like}: {title}</source>
        <translation>Baris {number} baru dan mungkin ganda dengan {like}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="110"/>
        <source>Row {number} is new: {title}</source>
        <translation>Baris {number} baru: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="118"/>
        <source>… and {count} more.</source>
        <translation>… dan {count} lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="124"/>
        <source>Rows {first} and {second} may be one entry written twice: {one}, {other}</source>
        <translation>Baris {first} dan {second} mungkin satu entri yang ditulis dua kali: {one}, {other}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="127"/>
        <source>Rows {first} and {second} contradict each other: {one} ({says}), {other} ({other_says})</source>
        <translation>Baris {first} dan {second} bertentangan: {one} ({says}), {other} ({other_says})</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="140"/>
        <source>Row {number} approves: {title}</source>
        <translation>Baris {number} menyetujui: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="144"/>
        <source>{was}, to be called {title}</source>
        <translation>{was}, yang akan berjudul {title}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="147"/>
        <source>Row {number} changes {title} ({fields}). Will be emptied: {emptied}</source>
        <translation>Baris {number} mengubah {title} ({fields}). Akan dikosongkan: {emptied}</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/plan_words.py" line="150"/>
        <source>Row {number} changes {title} ({fields})</source>
        <translation>Baris {number} mengubah {title} ({fields})</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <location filename="../../ui/policy/dialog.py" line="33"/>
        <source>Approval of entries</source>
        <translation>Persetujuan entri</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="36"/>
        <source>One person works alone and may approve what they wrote</source>
        <translation>Satu orang bekerja sendiri dan boleh menyetujui tulisannya sendiri</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="37"/>
        <source>A source is mandatory before approval</source>
        <translation>Sumber wajib ada sebelum disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="38"/>
        <source>A legal basis is mandatory before approval</source>
        <translation>Dasar hukum wajib ada sebelum disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="42"/>
        <source>Days before the last day or the day of review</source>
        <translation>Diingatkan berapa hari sebelum masa berlaku habis atau tanggal tinjau</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="44"/>
        <source>SOP for those who approve</source>
        <translation>SOP bagi penyetuju</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="49"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="65"/>
        <source>Write the number of days in digits.</source>
        <translation>Tulis jumlah harinya dengan angka.</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="83"/>
        <source>Without the tick another person approves. With it every approval of one&apos;s own entry says so.</source>
        <translation>Tanpa centang, orang lain yang menyetujui. Dengan centang, setiap persetujuan atas tulisan sendiri dicatat demikian.</translation>
    </message>
    <message>
        <location filename="../../ui/policy/dialog.py" line="95"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="31"/>
        <source>Protect the fact base</source>
        <translation>Lindungi basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="34"/>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="35"/>
        <source>The same passphrase again</source>
        <translation>Frasa sandi yang sama sekali lagi</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="36"/>
        <source>Go without encryption: whoever gets the file can read everything in it</source>
        <translation>Tanpa enkripsi: siapa pun yang memegang berkasnya dapat membaca semua isinya</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="40"/>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="43"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="73"/>
        <source>The two passphrases are not the same. Type them once more.</source>
        <translation>Kedua frasa sandi tidak sama. Ketik sekali lagi.</translation>
    </message>
    <message>
        <location filename="../../ui/keys/protect_dialog.py" line="82"/>
        <source>The fact base is encrypted, and this computer&apos;s keyring would open it every day. Choose a passphrase instead: it is asked for at each start. Four words that have nothing to do with each other are good.</source>
        <translation>Basis fakta dienkripsi, dan sehari-hari penyimpan kunci komputer ini yang membukanya. Sebagai gantinya pilih frasa sandi: frasa ini ditanyakan setiap kali program dimulai. Empat kata yang tidak saling berkaitan sudah baik.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <location filename="../../ui/queue/words.py" line="36"/>
        <source>{kind} (guessed)</source>
        <translation>{kind} (dugaan)</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="50"/>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="52"/>
        <source>{count} min</source>
        <translation>{count} mnt</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="55"/>
        <source>{count} h</source>
        <translation>{count} jam</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="74"/>
        <source>The program guessed the kind. It can be changed beside the message.</source>
        <translation>Jenis ini dugaan program. Jenisnya dapat diubah di sebelah pesan.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="81"/>
        <source>waiting: {time}</source>
        <translation>menunggu: {time}</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="83"/>
        <source>{count} the same</source>
        <translation>{count} yang sama</translation>
    </message>
    <message>
        <location filename="../../ui/queue/words.py" line="85"/>
        <source>reply begun</source>
        <translation>balasan sudah dimulai</translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="92"/>
        <source>What was done in the queue can still be taken back.</source>
        <translation>Yang dilakukan di antrean masih dapat dibatalkan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="174"/>
        <source>Something else lay on the desk when it was left.</source>
        <translation>Saat ditinggalkan, isi meja berbeda.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="189"/>
        <source>This message is answered already.</source>
        <translation>Pesan ini sudah terjawab.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="199"/>
        <source>Marked as answered: {count}.</source>
        <translation>Ditandai terjawab: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="200"/>
        <source>Set aside: {count}.</source>
        <translation>Disisihkan: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="201"/>
        <source>Waiting again: {count}.</source>
        <translation>Menunggu lagi: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="205"/>
        <source>Among them because they say the same: {count}.</source>
        <translation>Di antaranya karena bunyinya sama: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="221"/>
        <source>No message waits here any more.</source>
        <translation>Tidak ada lagi pesan yang menunggu di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="235"/>
        <source>Taken back.</source>
        <translation>Sudah dibatalkan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="238"/>
        <source>Already worked on and still here: {count}.</source>
        <translation>Sudah dikerjakan dan masih di sini: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="262"/>
        <source>Answered with it because they say the same: {count}.</source>
        <translation>Ikut terjawab karena bunyinya sama: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="276"/>
        <source>The kind of message is yours now, no longer a guess.</source>
        <translation>Jenis pesan ini kini menurut Anda, bukan lagi dugaan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="301"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queueing.py" line="329"/>
        <source>This is stored as soon as the fact base is free again.</source>
        <translation>Ini disimpan begitu basis fakta selesai dipakai.</translation>
    </message>
</context>
<context>
    <name>QueueIntake</name>
    <message>
        <location filename="../../ui/desk_page/queue_intake.py" line="123"/>
        <source>Reading {name} …</source>
        <translation>Membaca {name} …</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queue_intake.py" line="145"/>
        <source>Row {number}: {reason}</source>
        <translation>Baris {number}: {reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/desk_page/queue_intake.py" line="149"/>
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>dan %Ln baris lagi</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queue_intake.py" line="174"/>
        <source>Messages added to the queue: {count}.</source>
        <translation>Pesan yang masuk antrean: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queue_intake.py" line="176"/>
        <source>Here already: {count}.</source>
        <translation>Sudah ada sebelumnya: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/queue_intake.py" line="184"/>
        <source>There is no text on the clipboard.</source>
        <translation>Tidak ada teks di papan klip.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <location filename="../../ui/queue/panel.py" line="137"/>
        <source>Messages that wait</source>
        <translation>Pesan yang menunggu</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="130"/>
        <location filename="../../ui/queue/panel.py" line="138"/>
        <location filename="../../ui/queue/panel.py" line="187"/>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="139"/>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="141"/>
        <location filename="../../ui/queue/panel.py" line="142"/>
        <source>Hide the queue</source>
        <translation>Sembunyikan antrean</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="151"/>
        <location filename="../../ui/queue/panel.py" line="293"/>
        <source>Set aside</source>
        <translation>Sisihkan</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="150"/>
        <location filename="../../ui/queue/panel.py" line="292"/>
        <source>Answered, next</source>
        <translation>Terjawab, lanjut</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="152"/>
        <source>To the message</source>
        <translation>Kembali ke pesan</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="185"/>
        <source>Queue ({count} of {whole})</source>
        <translation>Antrean ({count} dari {whole})</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="187"/>
        <source>Queue ({count})</source>
        <translation>Antrean ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="195"/>
        <source>No message here. Choose other kinds or channels above.</source>
        <translation>Tidak ada pesan di sini. Pilih jenis atau kanal lain di atas.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="199"/>
        <source>No message waits. Drop comments or a list (.xlsx, .csv) here, paste with Ctrl+V, or press Add.</source>
        <translation>Tidak ada pesan yang menunggu. Jatuhkan komentar atau daftar (.xlsx, .csv) di sini, tempel dengan Ctrl+V, atau tekan Tambah.</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="289"/>
        <source>{count} answered</source>
        <translation>{count} terjawab</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="289"/>
        <source>Set {count} aside</source>
        <translation>Sisihkan {count}</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="290"/>
        <source>Put {count} back</source>
        <translation>Kembalikan {count}</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="293"/>
        <source>Let it wait again</source>
        <translation>Kembalikan ke antrean</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="321"/>
        <source>From the clipboard, one message a line or paragraph</source>
        <translation>Dari papan klip, satu pesan per baris atau paragraf</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="322"/>
        <source>From the clipboard, as one message</source>
        <translation>Dari papan klip, sebagai satu pesan</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="323"/>
        <source>A list of comments (.xlsx, .csv, .txt) …</source>
        <translation>Daftar komentar (.xlsx, .csv, .txt) …</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="333"/>
        <source>Marks the message as answered and takes the next (Ctrl+Shift+Enter)</source>
        <translation>Menandai pesan sebagai terjawab dan mengambil yang berikutnya (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/queue/panel.py" line="334"/>
        <source>Sets the message aside or lets it wait again (Ctrl+Shift+D)</source>
        <translation>Menyisihkan pesan atau mengembalikannya ke antrean (Ctrl+Shift+D)</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <location filename="../../ui/quick/quick.py" line="100"/>
        <source>A link asked for something ReplyDesk does not know. Nothing was done.</source>
        <translation>Tautan itu meminta sesuatu yang tidak dikenal ReplyDesk. Tidak ada yang dilakukan.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/quick.py" line="125"/>
        <source>The fact base is locked. Enter goes to the window, where it is opened; the question waits for that.</source>
        <translation>Basis fakta terkunci. Enter membawa Anda ke jendela untuk membukanya; pertanyaan ini menunggu.</translation>
    </message>
</context>
<context>
    <name>QuickDialog</name>
    <message>
        <location filename="../../ui/quick/panel.py" line="58"/>
        <source>Quick panel · ReplyDesk</source>
        <translation>Panel cepat · ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/quick/panel.py" line="64"/>
        <source>Message to find an answer to</source>
        <translation>Pesan yang dicarikan jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/quick/panel.py" line="65"/>
        <source>What did the citizen write?</source>
        <translation>Apa yang ditulis warga?</translation>
    </message>
    <message>
        <location filename="../../ui/quick/panel.py" line="187"/>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <location filename="../../ui/quick/panel.py" line="188"/>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <location filename="../../ui/quick/panel.py" line="189"/>
        <source>Hide</source>
        <translation>Sembunyikan</translation>
    </message>
</context>
<context>
    <name>QuickSettingsDialog</name>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="30"/>
        <source>Quick panel</source>
        <translation>Panel cepat</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="34"/>
        <source>Watch the clipboard</source>
        <translation>Pantau papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="35"/>
        <source>Stay in the tray when the window is closed</source>
        <translation>Tetap di baki sistem ketika jendela ditutup</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="36"/>
        <source>Open links that begin with replydesk:</source>
        <translation>Buka tautan yang berawalan replydesk:</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="39"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="53"/>
        <source>Its icon opens the quick panel and the window, and ends the program.</source>
        <translation>Ikonnya membuka panel cepat dan jendela, serta mengakhiri program.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="55"/>
        <source>This desktop has no place for such an icon.</source>
        <translation>Desktop ini tidak menyediakan tempat untuk ikon itu.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="60"/>
        <source>Writes a file that tells your desktop so, or removes it. A link brings a text, and nothing else.</source>
        <translation>Menulis berkas yang memberi tahu desktop Anda, atau menghapusnya. Tautan hanya membawa teks, tidak lebih.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="62"/>
        <source>On this system that is set up by hand; the documentation says how.</source>
        <translation>Pada sistem ini hal itu diatur sendiri; caranya ada di dokumentasi.</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="75"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/quick/settings_dialog.py" line="78"/>
        <source>Each text you copy in another program is looked up at once, and the panel appears when an answer fits. No text is kept, and none that a password manager marks is looked at. While it is on, the window says so.</source>
        <translation>Setiap teks yang Anda salin di program lain langsung dicarikan jawabannya, dan panel muncul bila ada yang cocok. Tidak ada teks yang disimpan, dan yang ditandai pengelola kata sandi tidak dilihat. Selama menyala, jendela menunjukkannya.</translation>
    </message>
</context>
<context>
    <name>ReplyController</name>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="315"/>
        <source>Checking …</source>
        <translation>Memeriksa …</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="317"/>
        <source>Choose a suggestion, or write a reply.</source>
        <translation>Pilih satu saran, atau tulis balasan.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="357"/>
        <source>Copied. On record as number {number}.</source>
        <translation>Tersalin. Tercatat dengan nomor {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/replying.py" line="359"/>
        <source>Copied for practice. On record as number {number}.</source>
        <translation>Tersalin untuk latihan. Tercatat dengan nomor {number}.</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="75"/>
        <location filename="../../ui/desk_page/reply_panel.py" line="168"/>
        <source>Reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="76"/>
        <source>Choose a suggestion on the left, or write the reply here.</source>
        <translation>Pilih saran di sebelah kiri, atau tulis balasan di sini.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="82"/>
        <source>Account that answers</source>
        <translation>Akun yang menjawab</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="94"/>
        <source>Rests on no entry yet</source>
        <translation>Belum merujuk entri</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/reply_panel.py" line="95"/>
        <source>Rests on</source>
        <translation>Rujukan</translation>
    </message>
</context>
<context>
    <name>ResultTableModel</name>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="35"/>
        <source>Entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="35"/>
        <source>One entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="35"/>
        <source>The other entry</source>
        <translation>Tertukar dengan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="37"/>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="37"/>
        <source>Entry or message</source>
        <translation>Entri atau pesan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="37"/>
        <source>Helps</source>
        <translation>Manfaat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="38"/>
        <location filename="../../ui/evaluation_page/model.py" line="40"/>
        <source>Times</source>
        <translation>Kali</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="39"/>
        <source>Found</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="39"/>
        <source>First instead</source>
        <translation>Yang muncul pertama</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="40"/>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="40"/>
        <source>Nearest entry</source>
        <translation>Entri terdekat</translation>
    </message>
    <message>
        <location filename="../../ui/evaluation_page/model.py" line="41"/>
        <source>Why</source>
        <translation>Sebab</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <location filename="../../ui/retention/dialog.py" line="33"/>
        <source>Keep texts</source>
        <translation>Masa simpan teks</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="37"/>
        <source>For ever</source>
        <translation>Selamanya</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="38"/>
        <source>Texts of messages and replies are kept</source>
        <translation>Teks pesan dan balasan disimpan</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="42"/>
        <location filename="../../ui/retention/dialog.py" line="64"/>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="52"/>
        <source>No text is removed.</source>
        <translation>Tidak ada teks yang dihapus.</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="54"/>
        <source>No text is older than that today. Older ones are removed day by day.</source>
        <translation>Hari ini tidak ada teks yang lebih lama dari itu. Teks yang kelak lebih lama dihapus hari demi hari.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="60"/>
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln pesan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="61"/>
        <source>%Ln replies</source>
        <translation>
            <numerusform>%Ln balasan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="62"/>
        <source>%Ln notes that no entry fits</source>
        <translation>
            <numerusform>%Ln catatan bahwa jawabannya belum ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="69"/>
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln tahun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/retention/dialog.py" line="70"/>
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln hari</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="64"/>
        <source>Save and remove</source>
        <translation>Simpan dan hapus</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="57"/>
        <source>The texts of {received} and {sent}, and {noted}, are older. They are removed now and for good; the history still says when and by whom.</source>
        <translation>Teks {received} dan {sent}, serta {noted}, lebih lama dari itu. Teks itu dihapus sekarang dan selamanya; riwayat tetap menyebut waktu dan pelakunya.</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="73"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/retention/dialog.py" line="82"/>
        <source>Backups and exports made earlier still hold the texts. Delete those yourself.</source>
        <translation>Cadangan dan ekspor yang dibuat sebelumnya masih berisi teks itu. Hapuslah sendiri.</translation>
    </message>
</context>
<context>
    <name>RevisionTableModel</name>
    <message>
        <location filename="../../ui/entry_history/model.py" line="35"/>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/model.py" line="35"/>
        <source>Written</source>
        <translation>Ditulis</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/model.py" line="35"/>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/model.py" line="35"/>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/model.py" line="35"/>
        <source>Approved by</source>
        <translation>Disetujui oleh</translation>
    </message>
    <message>
        <location filename="../../ui/entry_history/model.py" line="39"/>
        <source>{number} · in use</source>
        <translation>{number} · dipakai</translation>
    </message>
</context>
<context>
    <name>RuleController</name>
    <message>
        <location filename="../../ui/rules/controller.py" line="126"/>
        <source>Rules that speak to the sentence: {count}. It was judged like a reply that cites no entry.</source>
        <translation>Aturan yang menanggapi kalimat ini: {count}. Kalimat dinilai seperti balasan yang tidak mengutip entri.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/rules/controller.py" line="128"/>
        <source>{count} of %Ln rules</source>
        <translation>
            <numerusform>{count} dari %Ln aturan</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="132"/>
        <source>No rule is like that. Search for other words, or for less.</source>
        <translation>Tidak ada aturan seperti itu. Cari dengan kata lain, atau kurangi saringannya.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="134"/>
        <source>No rule of those that are shown speaks to the sentence. Others do: search for less.</source>
        <translation>Tidak ada aturan yang tampil di sini menanggapi kalimat ini. Aturan lain menanggapinya: kurangi saringannya.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="135"/>
        <source>No rule speaks to the sentence.</source>
        <translation>Tidak ada aturan yang menanggapi kalimat ini.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="142"/>
        <source>In your sentence</source>
        <translation>Di kalimat Anda</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="144"/>
        <source>What is wrong</source>
        <translation>Yang tidak beres</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="188"/>
        <source>{name} is switched on again, from now on and for everybody who uses this folder of rules.</source>
        <translation>{name} dinyalakan kembali, mulai sekarang dan bagi semua yang memakai folder aturan ini.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="190"/>
        <source>{name} is switched off, from now on and for everybody who uses this folder of rules.</source>
        <translation>{name} dimatikan, mulai sekarang dan bagi semua yang memakai folder aturan ini.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="193"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/controller.py" line="200"/>
        <source>Taken back: {name}.</source>
        <translation>Dibatalkan: {name}.</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <location filename="../../ui/rules/dialog.py" line="69"/>
        <source>Rules of the tone check</source>
        <translation>Aturan pemeriksaan nada</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="75"/>
        <source>Search the rules</source>
        <translation>Cari aturan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="75"/>
        <source>Search: words, norm, example</source>
        <translation>Cari: kata, dasar, contoh</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="78"/>
        <source>Every grade</source>
        <translation>Semua tingkat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="78"/>
        <source>How grave</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="80"/>
        <source>All groups</source>
        <translation>Semua kelompok</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="80"/>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="86"/>
        <source>Try a sentence</source>
        <translation>Coba sebuah kalimat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="87"/>
        <source>Try a sentence: type it here and see which rules speak</source>
        <translation>Coba sebuah kalimat: ketik di sini dan lihat aturan mana yang menanggapi</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="91"/>
        <source>As an answer to what</source>
        <translation>Sebagai jawaban atas</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="93"/>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="94"/>
        <source>The rule in full</source>
        <translation>Aturan selengkapnya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="128"/>
        <source>Changed by the institution: {count}</source>
        <translation>Diubah lembaga: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/dialog.py" line="224"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>RuleTableModel</name>
    <message>
        <location filename="../../ui/rules/model.py" line="44"/>
        <source>How grave</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/model.py" line="44"/>
        <source>What it says</source>
        <translation>Yang dikatakannya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/model.py" line="44"/>
        <source>Your institution</source>
        <translation>Lembaga Anda</translation>
    </message>
    <message>
        <location filename="../../ui/rules/model.py" line="44"/>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <location filename="../../ui/rules/words.py" line="40"/>
        <source>Accuracy</source>
        <translation>Ketepatan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="41"/>
        <source>Neutrality</source>
        <translation>Netralitas</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="42"/>
        <source>Personal data</source>
        <translation>Data pribadi</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="43"/>
        <source>Plain words</source>
        <translation>Bahasa jelas</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="44"/>
        <source>Respect</source>
        <translation>Rasa hormat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="45"/>
        <source>Structure</source>
        <translation>Susunan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="56"/>
        <location filename="../../ui/rules/words.py" line="74"/>
        <source>Switched off</source>
        <translation>Dimatikan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="73"/>
        <source>Added</source>
        <translation>Ditambah</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="75"/>
        <source>Tightened</source>
        <translation>Diperketat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="76"/>
        <source>Relaxed</source>
        <translation>Dilonggarkan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="77"/>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="96"/>
        <source>How grave</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="97"/>
        <source>What it says</source>
        <translation>Yang dikatakannya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="98"/>
        <source>Why it is there</source>
        <translation>Mengapa ada aturan ini</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="99"/>
        <source>Based on</source>
        <translation>Dasar</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="100"/>
        <source>What the SOP says</source>
        <translation>Yang dikatakan SOP</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="101"/>
        <source>Read more</source>
        <translation>Bacaan lanjut</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="102"/>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="103"/>
        <source>Asked for</source>
        <translation>Berlaku untuk</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="104"/>
        <source>It objects to</source>
        <translation>Contoh yang ditemukan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="105"/>
        <source>It lets pass</source>
        <translation>Contoh yang dibiarkan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="106"/>
        <source>Your institution</source>
        <translation>Lembaga Anda</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="119"/>
        <source>Switched off by {person} on {day}: {reason}</source>
        <translation>Dimatikan oleh {person} pada {day}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="125"/>
        <source>It holds replies back: a second person confirms with their PIN.</source>
        <translation>Aturan ini menahan balasan: orang kedua menyetujuinya dengan PIN.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="132"/>
        <source>Switched off: it is not asked. By its file it would be: {grade}.</source>
        <translation>Dimatikan, maka tidak diperiksa. Menurut berkasnya: {grade}.</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="135"/>
        <source>the reply may be copied as it is</source>
        <translation>balasan boleh disalin apa adanya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="136"/>
        <source>the reply may be copied with a reason, which is put on record</source>
        <translation>balasan boleh disalin dengan alasan, yang akan tercatat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="137"/>
        <source>nobody can release the reply as it is</source>
        <translation>tidak ada yang dapat meloloskan balasan apa adanya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="141"/>
        <source>only a second person can release the reply as it is, where the institution allows it</source>
        <translation>hanya orang kedua yang dapat meloloskan balasan apa adanya, bila lembaga mengizinkannya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="149"/>
        <source>Kinds of message: {names}</source>
        <translation>Jenis pesan: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="150"/>
        <source>Channels: {names}</source>
        <translation>Kanal: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="151"/>
        <source>Accounts: {names}</source>
        <translation>Akun: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="152"/>
        <source>Special times: {names}</source>
        <translation>Masa khusus: {names}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="164"/>
        <source>(the entry says: “{body}”)</source>
        <translation>(isi entri: “{body}”)</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="179"/>
        <source>As it was shipped: {grade}</source>
        <translation>Bawaan program: {grade}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="181"/>
        <source>What the file says: {keys}</source>
        <translation>Yang diatur berkasnya: {keys}</translation>
    </message>
    <message>
        <location filename="../../ui/rules/words.py" line="183"/>
        <source>File: {file}</source>
        <translation>Berkas: {file}</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <location filename="../../ui/searches/words.py" line="19"/>
        <source>all entries</source>
        <translation>semua entri</translation>
    </message>
    <message>
        <location filename="../../ui/searches/words.py" line="23"/>
        <source>{order}, the other way round</source>
        <translation>{order}, dibalik</translation>
    </message>
    <message>
        <location filename="../../ui/searches/words.py" line="24"/>
        <source>{search} (by: {order})</source>
        <translation>{search} (menurut: {order})</translation>
    </message>
</context>
<context>
    <name>SearchHelpDialog</name>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="21"/>
        <source>What can be searched for</source>
        <translation>Yang dapat dicari</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="33"/>
        <source>All parts hold together. While you type, keys and values are offered; Tab takes the first one. A word that stands in no entry is replaced by the nearest there is.</source>
        <translation>Semua bagian harus terpenuhi. Saat Anda mengetik, kunci dan nilainya ditawarkan; Tab mengambil yang pertama. Kata yang tidak ada dalam entri mana pun diganti dengan yang terdekat.</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="36"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="49"/>
        <source>entries of this kind</source>
        <translation>entri dari jenis ini</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="50"/>
        <source>entries of this status, as it is today</source>
        <translation>entri dengan status ini pada hari ini</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="51"/>
        <source>entries with this tag, or without any</source>
        <translation>entri dengan tag ini, atau tanpa tag</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="52"/>
        <source>entries by this person</source>
        <translation>entri yang ditulis orang ini</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="53"/>
        <source>by their last day; &lt; and &gt; compare, also with a date such as &lt;2026-12-31</source>
        <translation>menurut hari terakhirnya; &lt; dan &gt; membandingkan, juga dengan tanggal seperti &lt;2026-12-31</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="54"/>
        <source>by the day on which they are to be reviewed</source>
        <translation>menurut hari peninjauannya</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="56"/>
        <source>entries with a revision that waits for approval, or with a draft nobody has handed in</source>
        <translation>entri dengan revisi yang menunggu persetujuan, atau dengan draf yang belum diajukan siapa pun</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="58"/>
        <source>entries without a source, or with one</source>
        <translation>entri tanpa sumber, atau yang bersumber</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="59"/>
        <source>by how many replies rest on them</source>
        <translation>menurut jumlah balasan yang merujuknya</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="60"/>
        <source>entries that no reply rested on for so long</source>
        <translation>entri yang selama itu tidak dirujuk balasan apa pun</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="61"/>
        <source>by how many messages they were suggested for</source>
        <translation>menurut jumlah pesan yang mendapat sarannya</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="62"/>
        <source>entries that quote a fact that has expired</source>
        <translation>entri yang mengutip fakta yang sudah kedaluwarsa</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="65"/>
        <source>lost card</source>
        <translation>kartu hilang</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="65"/>
        <source>entries that hold both words, wherever they stand</source>
        <translation>entri yang memuat kedua kata, di mana pun letaknya</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="66"/>
        <source>&quot;lost card&quot;</source>
        <translation>&quot;kartu hilang&quot;</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="66"/>
        <source>entries in which the words stand side by side</source>
        <translation>entri yang memuat kata-kata itu berurutan</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="67"/>
        <source>-lost</source>
        <translation>-hilang</translation>
    </message>
    <message>
        <location filename="../../ui/searches/help_dialog.py" line="67"/>
        <source>entries that do not; a minus may stand before anything</source>
        <translation>entri yang tidak begitu; tanda kurang boleh di depan apa saja</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <location filename="../../ui/searches/menu.py" line="48"/>
        <source>No search is kept yet</source>
        <translation>Belum ada pencarian tersimpan</translation>
    </message>
    <message>
        <location filename="../../ui/searches/menu.py" line="50"/>
        <source>Kept by others</source>
        <translation>Disimpan rekan</translation>
    </message>
    <message>
        <location filename="../../ui/searches/menu.py" line="54"/>
        <source>Keep this search …</source>
        <translation>Simpan pencarian ini …</translation>
    </message>
    <message>
        <location filename="../../ui/searches/menu.py" line="55"/>
        <source>Rename or delete …</source>
        <translation>Ganti nama atau hapus …</translation>
    </message>
</context>
<context>
    <name>SearchTableModel</name>
    <message>
        <location filename="../../ui/searches/model.py" line="23"/>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <location filename="../../ui/searches/model.py" line="23"/>
        <source>Looks for</source>
        <translation>Mencari</translation>
    </message>
    <message>
        <location filename="../../ui/searches/model.py" line="23"/>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <location filename="../../ui/searches/model.py" line="27"/>
        <source>Not understood</source>
        <translation>Tidak dikenali</translation>
    </message>
</context>
<context>
    <name>SearchesController</name>
    <message>
        <location filename="../../ui/searches/controller.py" line="147"/>
        <source>The search is kept as “{name}”.</source>
        <translation>Pencarian disimpan sebagai “{name}”.</translation>
    </message>
    <message>
        <location filename="../../ui/searches/controller.py" line="188"/>
        <source>It is called “{name}” now.</source>
        <translation>Sekarang bernama “{name}”.</translation>
    </message>
    <message>
        <location filename="../../ui/searches/controller.py" line="198"/>
        <source>Deleted: {name}</source>
        <translation>Dihapus: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/searches/controller.py" line="199"/>
        <source>Bring it back</source>
        <translation>Kembalikan</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <location filename="../../ui/searches/dialog.py" line="41"/>
        <location filename="../../ui/searches/dialog.py" line="46"/>
        <source>Saved searches</source>
        <translation>Pencarian tersimpan</translation>
    </message>
    <message>
        <location filename="../../ui/searches/dialog.py" line="48"/>
        <source>New name</source>
        <translation>Nama baru</translation>
    </message>
    <message>
        <location filename="../../ui/searches/dialog.py" line="51"/>
        <source>Search with it</source>
        <translation>Cari dengan ini</translation>
    </message>
    <message>
        <location filename="../../ui/searches/dialog.py" line="54"/>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <location filename="../../ui/searches/dialog.py" line="55"/>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <location filename="../../ui/searches/dialog.py" line="106"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/searches/dialog.py" line="120"/>
        <source>They are yours, and are kept in this fact base. Others who work with it can use them, too.</source>
        <translation>Semua ini milik Anda dan disimpan di basis fakta ini. Rekan yang bekerja dengannya dapat memakainya juga.</translation>
    </message>
</context>
<context>
    <name>SecondDialog</name>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="53"/>
        <source>Ask a second person</source>
        <translation>Minta orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="57"/>
        <source>Second person</source>
        <translation>Orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="58"/>
        <source>Their PIN</source>
        <translation>PIN orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="60"/>
        <source>Their reason</source>
        <translation>Alasan orang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="60"/>
        <source>Why may it leave all the same? The reason is put on record.</source>
        <translation>Mengapa tetap boleh keluar? Alasannya akan tercatat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="63"/>
        <source>Release and copy</source>
        <translation>Loloskan dan salin</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="66"/>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="74"/>
        <source>There is nobody but you who may release it. Add a person in the menu, “Second person …”.</source>
        <translation>Selain Anda, belum ada orang yang boleh meloloskannya. Tambahkan seseorang lewat menu, “Orang kedua …”.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="103"/>
        <source>Enter the PIN of the second person.</source>
        <translation>Isikan PIN orang kedua.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="112"/>
        <source>The second person reads the reply, decides, and answers for it with their name.</source>
        <translation>Orang kedua membaca balasan ini, memutuskan, dan bertanggung jawab dengan namanya.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="114"/>
        <source>The reply</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/second_dialog.py" line="114"/>
        <source>What is overruled</source>
        <translation>Yang dilewati</translation>
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
    <name>SettingRow</name>
    <message>
        <location filename="../../ui/settings/row.py" line="48"/>
        <source>Back to the usual</source>
        <translation>Kembali ke semula</translation>
    </message>
    <message>
        <location filename="../../ui/settings/row.py" line="50"/>
        <source>{setting}: back to the usual</source>
        <translation>{setting}: kembali ke semula</translation>
    </message>
    <message>
        <location filename="../../ui/settings/row.py" line="102"/>
        <source>On</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <location filename="../../ui/settings/row.py" line="113"/>
        <source>Choose a folder …</source>
        <translation>Pilih folder …</translation>
    </message>
    <message>
        <location filename="../../ui/settings/row.py" line="113"/>
        <source>Change …</source>
        <translation>Ubah …</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../ui/settings/controller.py" line="88"/>
        <source>This desktop has no place for such an icon.</source>
        <translation>Desktop ini tidak menyediakan tempat untuk ikon itu.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <location filename="../../ui/settings/dialog.py" line="36"/>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <location filename="../../ui/settings/panel.py" line="41"/>
        <source>Search the settings</source>
        <translation>Cari pengaturan</translation>
    </message>
    <message>
        <location filename="../../ui/settings/panel.py" line="41"/>
        <source>Search in Indonesian or English, e.g. theme, bahasa</source>
        <translation>Cari dalam bahasa Indonesia atau Inggris, misalnya tema, language</translation>
    </message>
    <message>
        <location filename="../../ui/settings/panel.py" line="129"/>
        <source>No setting has these words. Ctrl+K finds commands and entries, too.</source>
        <translation>Tidak ada pengaturan dengan kata itu. Ctrl+K juga mencari perintah dan entri.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/panel.py" line="153"/>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <location filename="../../ui/shell.py" line="312"/>
        <source>Only a reply that passes the check can be copied, from the desk.</source>
        <translation>Hanya balasan yang lolos pemeriksaan yang dapat disalin, dari meja balasan.</translation>
    </message>
    <message>
        <location filename="../../ui/shell.py" line="357"/>
        <source>This fact base is not encrypted, so it cannot be locked. See “Keys” in the menu.</source>
        <translation>Basis fakta ini tidak terenkripsi, jadi tidak dapat dikunci. Lihat “Kunci” di menu.</translation>
    </message>
</context>
<context>
    <name>ShortcodeController</name>
    <message>
        <location filename="../../ui/desk_page/shortcode.py" line="104"/>
        <source>Entries with this name</source>
        <translation>Entri dengan nama ini</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/shortcode.py" line="183"/>
        <source>This entry is not there any more.</source>
        <translation>Entri ini sudah tidak ada.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <location filename="../../ui/palette/commands.py" line="135"/>
        <location filename="../../ui/shortcuts.py" line="64"/>
        <source>At the desk</source>
        <translation>Di meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="66"/>
        <source>take the message from the clipboard</source>
        <translation>ambil pesan dari papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="67"/>
        <source>choose a suggestion</source>
        <translation>pilih saran</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="70"/>
        <source>take the answer that is kept for this kind of message</source>
        <translation>ambil jawaban baku untuk jenis pesan ini</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="73"/>
        <source>remember the message for the suggestion one is on</source>
        <translation>ingat pesan ini untuk saran yang dipilih</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="76"/>
        <source>not this one: the suggestion does not answer such messages</source>
        <translation>bukan ini: saran itu bukan jawabannya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="79"/>
        <source>no entry fits: note that, without personal data</source>
        <translation>tidak ada entri yang cocok: catat, tanpa data pribadi</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="80"/>
        <source>copy the reply, if it passes the check</source>
        <translation>salin balasan yang lolos pemeriksaan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="81"/>
        <source>next message</source>
        <translation>pesan berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="82"/>
        <source>go to the messages that wait</source>
        <translation>ke pesan yang menunggu</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="85"/>
        <source>next message that waits; what is begun is kept</source>
        <translation>pesan berikutnya yang menunggu; yang sudah ditulis disimpan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="88"/>
        <source>message before it</source>
        <translation>pesan sebelumnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="89"/>
        <source>the message is answered, next</source>
        <translation>pesan terjawab, lanjut</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="90"/>
        <source>set the message aside, next</source>
        <translation>sisihkan pesan, lanjut</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="91"/>
        <source>go to the next finding</source>
        <translation>ke temuan berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="92"/>
        <source>go to the finding before</source>
        <translation>ke temuan sebelumnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="93"/>
        <source>on a finding: why it is one, and how to disagree</source>
        <translation>pada temuan: mengapa, dan bila tidak sependapat</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="94"/>
        <source>mend the finding one is on, or the next one</source>
        <translation>perbaiki temuan yang ditempati, atau yang berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="95"/>
        <source>mend all that is safe at once</source>
        <translation>perbaiki semua yang aman sekaligus</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="98"/>
        <source>in the reply: what can be done about the marked place</source>
        <translation>di balasan: pilihan perbaikan untuk kata yang ditandai</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="101"/>
        <source>in the reply: the beginning of an entry&apos;s name, then Enter</source>
        <translation>di dalam balasan: awal nama entri, lalu Enter</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="104"/>
        <source>show how the reply differs from the approved wording</source>
        <translation>tampilkan beda balasan dari rumusan yang disetujui</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="107"/>
        <source>go to the message</source>
        <translation>ke pesan masuk</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="110"/>
        <source>go to the suggestions, then the arrow keys and Enter</source>
        <translation>ke saran, lalu panah dan Enter</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="113"/>
        <source>go to the reply</source>
        <translation>ke balasan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="122"/>
        <source>choose the columns and the order</source>
        <translation>pilih kolom dan urutannya</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="161"/>
        <source>open another fact base</source>
        <translation>buka basis fakta lain</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="162"/>
        <source>lock the fact base</source>
        <translation>kunci basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="163"/>
        <source>settings</source>
        <translation>pengaturan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="199"/>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="200"/>
        <source>Save …</source>
        <translation>Simpan …</translation>
    </message>
    <message>
        <location filename="../../ui/palette/commands.py" line="136"/>
        <location filename="../../ui/shortcuts.py" line="117"/>
        <source>In the fact base</source>
        <translation>Di basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="119"/>
        <location filename="../../ui/shortcuts.py" line="137"/>
        <source>search</source>
        <translation>cari</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="120"/>
        <source>saved searches</source>
        <translation>pencarian tersimpan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="121"/>
        <source>keep this search under a name</source>
        <translation>simpan pencarian ini dengan nama</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="123"/>
        <source>new entry</source>
        <translation>entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="124"/>
        <source>edit the entry</source>
        <translation>ubah entri</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="125"/>
        <source>save the entry</source>
        <translation>simpan entri</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="128"/>
        <source>undo the last action on entries, outside of a field</source>
        <translation>batalkan tindakan terakhir pada entri, di luar kolom isian</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="131"/>
        <source>do again what was undone</source>
        <translation>ulangi yang dibatalkan</translation>
    </message>
    <message>
        <location filename="../../ui/palette/commands.py" line="137"/>
        <location filename="../../ui/shortcuts.py" line="135"/>
        <source>In what was learned</source>
        <translation>Di halaman yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="138"/>
        <source>take back the selected rows</source>
        <translation>batalkan baris yang dipilih</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="139"/>
        <location filename="../../ui/shortcuts.py" line="146"/>
        <source>open the entry</source>
        <translation>buka entri</translation>
    </message>
    <message>
        <location filename="../../ui/palette/commands.py" line="138"/>
        <location filename="../../ui/shortcuts.py" line="143"/>
        <source>In the evaluation</source>
        <translation>Di evaluasi</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="145"/>
        <source>evaluate now</source>
        <translation>evaluasi sekarang</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="150"/>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="152"/>
        <source>desk</source>
        <translation>meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="153"/>
        <source>fact base</source>
        <translation>basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="154"/>
        <source>history</source>
        <translation>riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="155"/>
        <source>what was learned</source>
        <translation>yang dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="156"/>
        <source>evaluation</source>
        <translation>evaluasi</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="157"/>
        <source>take back what the note at the foot tells of</source>
        <translation>batalkan hal yang disebut di keterangan bawah</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="158"/>
        <source>the same, where no text is being written</source>
        <translation>sama, di luar kotak tulisan</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="159"/>
        <source>do anything, and find any entry, by typing</source>
        <translation>lakukan apa saja dan temukan entri apa saja dengan mengetik</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="160"/>
        <source>quick panel, with the text on the clipboard</source>
        <translation>panel cepat, dengan teks di papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="164"/>
        <source>menu</source>
        <translation>menu</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="165"/>
        <source>this list</source>
        <translation>daftar ini</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="166"/>
        <source>quit</source>
        <translation>keluar</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="190"/>
        <location filename="../../ui/shortcuts.py" line="216"/>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <location filename="../../ui/shortcuts.py" line="197"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="19"/>
        <source>Title of the source</source>
        <translation>Judul sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="20"/>
        <source>Link of the source</source>
        <translation>Tautan sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="20"/>
        <source>Link</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="21"/>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="22"/>
        <source>Publisher of the source</source>
        <translation>Penerbit sumber</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="22"/>
        <source>Publisher</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="23"/>
        <source>Day of publication</source>
        <translation>Tanggal terbit</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/source_rows.py" line="28"/>
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
    <name>Stage</name>
    <message>
        <location filename="../../ui/work_strip.py" line="25"/>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="26"/>
        <source>Checking the wordings</source>
        <translation>Memeriksa rumusan</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="27"/>
        <source>Laying out the pages</source>
        <translation>Menata halaman</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="28"/>
        <source>Writing</source>
        <translation>Menulis</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="29"/>
        <source>Copying</source>
        <translation>Menyalin</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="30"/>
        <source>Checking that it is whole</source>
        <translation>Memeriksa keutuhannya</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="31"/>
        <source>Checking the audit log</source>
        <translation>Memeriksa riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="32"/>
        <source>Encrypting</source>
        <translation>Mengenkripsi</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="33"/>
        <source>Comparing it with the old file</source>
        <translation>Membandingkan dengan berkas lama</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="34"/>
        <source>Ending</source>
        <translation>Menyelesaikan</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="36"/>
        <source>Beginning</source>
        <translation>Memulai</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="47"/>
        <source>{stage}: {done} of {total}</source>
        <translation>{stage}: {done} dari {total}</translation>
    </message>
</context>
<context>
    <name>StandingController</name>
    <message>
        <location filename="../../ui/desk_page/standing.py" line="79"/>
        <source>Kept by your institution for messages of this kind ({kind}):</source>
        <translation>Jawaban baku instansi Anda untuk jenis pesan ini ({kind}):</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/standing.py" line="82"/>
        <source>This message ({kind}) asks for no fact. An approved answer with the tag “{tag}” would be offered here.</source>
        <translation>Pesan ini ({kind}) tidak menanyakan fakta. Jawaban yang disetujui dan bertanda “{tag}” akan ditawarkan di sini.</translation>
    </message>
</context>
<context>
    <name>SuggestController</name>
    <message>
        <location filename="../../ui/desk_page/suggesting.py" line="143"/>
        <source>As soon as a message is here, the answers that fit it appear in this place.</source>
        <translation>Begitu ada pesan masuk, jawaban yang cocok muncul di sini.</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="115"/>
        <location filename="../../ui/desk_page/suggestion_card.py" line="152"/>
        <source>But</source>
        <translation>Namun</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="119"/>
        <source>Remember</source>
        <translation>Ingat</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="120"/>
        <source>Not this</source>
        <translation>Bukan ini</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="181"/>
        <source>Remember the message as a question for this entry ({key})</source>
        <translation>Ingat pesan ini sebagai pertanyaan untuk entri ini ({key})</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_card.py" line="184"/>
        <source>This entry does not answer messages like this one ({key})</source>
        <translation>Entri ini bukan jawaban untuk pesan seperti ini ({key})</translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="51"/>
        <source>Make an entry of this message</source>
        <translation>Jadikan pesan ini entri baru</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="54"/>
        <source>Note that no entry fits</source>
        <translation>Catat: belum ada jawaban</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="55"/>
        <source>For whoever looks after the fact base; without personal data (Ctrl+G)</source>
        <translation>Untuk yang merawat basis fakta; tanpa data pribadi (Ctrl+G)</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="58"/>
        <source>Remark on what is lacking</source>
        <translation>Keterangan tentang yang belum ada</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="58"/>
        <source>What is lacking? (optional)</source>
        <translation>Apa yang belum ada? (boleh kosong)</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/suggestion_panel.py" line="215"/>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
</context>
<context>
    <name>SwitchPanel</name>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="41"/>
        <source>Reason for switching it off</source>
        <translation>Alasan mematikannya</translation>
    </message>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="41"/>
        <source>Reason, put on record</source>
        <translation>Alasan, akan tercatat</translation>
    </message>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="38"/>
        <source>Who confirms it</source>
        <translation>Yang menyetujui</translation>
    </message>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="39"/>
        <source>PIN of who confirms it</source>
        <translation>PIN yang menyetujui</translation>
    </message>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="40"/>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="77"/>
        <source>Switch off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <location filename="../../ui/rules/switch_panel.py" line="77"/>
        <source>Switch on</source>
        <translation>Nyalakan</translation>
    </message>
</context>
<context>
    <name>Tidying</name>
    <message>
        <location filename="../../ui/tidying/model.py" line="18"/>
        <source>Number</source>
        <translation>Angka</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="19"/>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="20"/>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="21"/>
        <source>Duration</source>
        <translation>Lama</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="22"/>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="23"/>
        <source>Yes or no</source>
        <translation>Ya atau tidak</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/model.py" line="24"/>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/foreseen_words.py" line="19"/>
        <source>If the first is kept:</source>
        <translation>Jika yang pertama dipertahankan:</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/foreseen_words.py" line="19"/>
        <source>If the second is kept:</source>
        <translation>Jika yang kedua dipertahankan:</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/foreseen_words.py" line="28"/>
        <source>what it gains is: {parts}.</source>
        <translation>yang diperolehnya: {parts}.</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/foreseen_words.py" line="30"/>
        <source>it gains nothing.</source>
        <translation>tidak ada yang diperolehnya.</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/foreseen_words.py" line="32"/>
        <source>Of the other one this is read in its history only: {parts}.</source>
        <translation>Dari entri lainnya, bagian ini hanya dapat dibaca dalam riwayatnya: {parts}.</translation>
    </message>
</context>
<context>
    <name>TidyingController</name>
    <message>
        <location filename="../../ui/tidying/controller.py" line="80"/>
        <source>Looking at the entries …</source>
        <translation>Memeriksa entri …</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/controller.py" line="92"/>
        <source>Looking at entry {done} of {total} …</source>
        <translation>Memeriksa entri {done} dari {total} …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tidying/controller.py" line="101"/>
        <source>%Ln entries were looked at.</source>
        <translation>
            <numerusform>%Ln entri diperiksa.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/tidying/controller.py" line="107"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/controller.py" line="163"/>
        <source>Merged into “{title}”. What is new in it waits for approval.</source>
        <translation>Digabungkan ke “{title}”. Yang baru di dalamnya menunggu persetujuan.</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/controller.py" line="165"/>
        <source>Merged into “{title}”.</source>
        <translation>Digabungkan ke “{title}”.</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/controller.py" line="175"/>
        <source>Kept: they are different.</source>
        <translation>Tercatat: keduanya berbeda.</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/controller.py" line="192"/>
        <source>Taken back.</source>
        <translation>Dibatalkan.</translation>
    </message>
</context>
<context>
    <name>TidyingDialog</name>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="47"/>
        <source>One truth</source>
        <translation>Satu kebenaran</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="54"/>
        <source>Pairs of entries</source>
        <translation>Pasangan entri</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="55"/>
        <source>The chosen pair</source>
        <translation>Pasangan yang dipilih</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="59"/>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="60"/>
        <source>Look again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="61"/>
        <source>Merge, keep the first</source>
        <translation>Gabungkan, simpan yang pertama</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="62"/>
        <source>Merge, keep the second</source>
        <translation>Gabungkan, simpan yang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="63"/>
        <source>They are different</source>
        <translation>Keduanya berbeda</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="64"/>
        <source>Open the first</source>
        <translation>Buka yang pertama</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="65"/>
        <source>Open the second</source>
        <translation>Buka yang kedua</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="66"/>
        <source>Take back</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="67"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="75"/>
        <source>There twice</source>
        <translation>Ganda</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="76"/>
        <source>Contradict each other</source>
        <translation>Bertentangan</translation>
    </message>
    <message>
        <location filename="../../ui/tidying/dialog.py" line="149"/>
        <source>Of two entries that are merged one is kept as it is written. Whatever it lacks of the other goes over to it, wordings for channels and accounts too; the other is retired and keeps its history.</source>
        <translation>Dari dua entri yang digabungkan, satu dipertahankan dengan rumusannya. Apa pun dari entri lainnya yang belum dimilikinya ikut pindah, juga rumusan untuk kanal dan akun; entri lainnya dinonaktifkan dan riwayatnya tetap ada.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <location filename="../../ui/quick/tray.py" line="30"/>
        <source>Quick panel with the clipboard</source>
        <translation>Panel cepat dengan papan klip</translation>
    </message>
    <message>
        <location filename="../../ui/quick/tray.py" line="31"/>
        <source>Open ReplyDesk</source>
        <translation>Buka ReplyDesk</translation>
    </message>
    <message>
        <location filename="../../ui/quick/tray.py" line="33"/>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <location filename="../../ui/quick/tray.py" line="47"/>
        <source>ReplyDesk watches the clipboard</source>
        <translation>ReplyDesk memantau papan klip</translation>
    </message>
</context>
<context>
    <name>UnansweredWindow</name>
    <message>
        <location filename="../../ui/one_instance/unanswered.py" line="27"/>
        <source>Nothing was lost and nothing was opened. Wait a moment and start ReplyDesk again. If it still does not answer, end it in the list of running programs of your system; its fact base is safe from that.</source>
        <translation>Tidak ada yang hilang dan tidak ada yang dibuka. Tunggu sebentar, lalu mulai ReplyDesk lagi. Bila masih tidak menjawab, akhiri ReplyDesk lewat daftar program yang berjalan di komputer Anda; basis faktanya tetap aman.</translation>
    </message>
    <message>
        <location filename="../../ui/one_instance/unanswered.py" line="32"/>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <location filename="../../ui/one_instance/unanswered.py" line="23"/>
        <source>ReplyDesk is open already, but it does not answer.</source>
        <translation>ReplyDesk sudah terbuka, tetapi tidak menjawab.</translation>
    </message>
</context>
<context>
    <name>VariableRow</name>
    <message>
        <location filename="../../ui/desk_page/variable_row.py" line="85"/>
        <source>Fill in {name}</source>
        <translation>Isi {name}</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/variable_row.py" line="87"/>
        <source>{name}: filled in for the institution</source>
        <translation>{name}: diisi dari data instansi</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/variable_row.py" line="113"/>
        <source>{name} (institution)</source>
        <translation>{name} (instansi)</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="49"/>
        <source>Reason for copying in spite of the warnings</source>
        <translation>Alasan menyalin meski ada peringatan</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="50"/>
        <source>Why may it leave all the same? The reason is put on record.</source>
        <translation>Mengapa tetap boleh keluar? Alasannya akan tercatat.</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="52"/>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="53"/>
        <source>Next message</source>
        <translation>Pesan berikutnya</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="54"/>
        <source>Ask a second person …</source>
        <translation>Minta orang kedua …</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="90"/>
        <source>Mend all ({count})</source>
        <translation>Perbaiki semua ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="121"/>
        <source>Copies the reply when it has passed the check (Ctrl+Enter)</source>
        <translation>Menyalin balasan yang lolos pemeriksaan (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="122"/>
        <source>Clears the desk for the next message (Ctrl+N)</source>
        <translation>Mengosongkan meja untuk pesan berikutnya (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../ui/desk_page/verdict_bar.py" line="128"/>
        <source>Puts in every replacement that changes the wording only; one undo takes all back (F7)</source>
        <translation>Memakai semua pengganti yang hanya mengubah kata-katanya; sekali batal mengembalikan semuanya (F7)</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../ui/waiting.py" line="125"/>
        <source>The backup is being put back</source>
        <translation>Cadangan sedang dipulihkan</translation>
    </message>
    <message>
        <location filename="../../ui/waiting.py" line="128"/>
        <source>The fact base is being encrypted</source>
        <translation>Basis fakta sedang dienkripsi</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <location filename="../../ui/waiting.py" line="45"/>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <location filename="../../ui/waiting.py" line="47"/>
        <source>How far it is</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <location filename="../../ui/waiting.py" line="72"/>
        <source>Until the last step it can be stopped; then everything is as it was before.</source>
        <translation>Sebelum langkah terakhir ini dapat dihentikan; semuanya lalu tetap seperti semula.</translation>
    </message>
    <message>
        <location filename="../../ui/waiting.py" line="74"/>
        <source>Now it cannot be stopped any more. Leave the computer on; it is over soon.</source>
        <translation>Sekarang tidak dapat dihentikan lagi. Biarkan komputer menyala; sebentar lagi selesai.</translation>
    </message>
</context>
<context>
    <name>WordingRow</name>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="39"/>
        <source>Every channel</source>
        <translation>Semua kanal</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="41"/>
        <source>Every account</source>
        <translation>Semua akun</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="43"/>
        <source>Channel of this wording</source>
        <translation>Kanal jawaban ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="44"/>
        <source>Account of this wording</source>
        <translation>Akun jawaban ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="50"/>
        <source>Wording for this channel or account</source>
        <translation>Jawaban untuk kanal atau akun ini</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="54"/>
        <source>Take this wording away</source>
        <translation>Hapus jawaban ini</translation>
    </message>
</context>
<context>
    <name>WordingRows</name>
    <message>
        <location filename="../../ui/library_page/wording_rows.py" line="83"/>
        <source>Add a wording for a channel or an account</source>
        <translation>Tambah jawaban untuk kanal atau akun</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <location filename="../../ui/work_strip.py" line="81"/>
        <source>How far it is</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <location filename="../../ui/work_strip.py" line="82"/>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../../ui/workspace.py" line="137"/>
        <source>Some 1,000 questions</source>
        <translation>Sekitar 1.000 pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/workspace.py" line="137"/>
        <source>All questions</source>
        <translation>Semua pertanyaan</translation>
    </message>
    <message>
        <location filename="../../ui/page_places.py" line="27"/>
        <source>Desk</source>
        <translation>Meja balasan</translation>
    </message>
    <message>
        <location filename="../../ui/page_places.py" line="28"/>
        <source>Fact base</source>
        <translation>Basis fakta</translation>
    </message>
    <message>
        <location filename="../../ui/page_places.py" line="29"/>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <location filename="../../ui/page_places.py" line="30"/>
        <source>Learned</source>
        <translation>Dipelajari</translation>
    </message>
    <message>
        <location filename="../../ui/page_places.py" line="31"/>
        <source>Evaluation</source>
        <translation>Evaluasi</translation>
    </message>
</context>
<context>
    <name>_FactRow</name>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="101"/>
        <source>Read the fact</source>
        <translation>Baca fakta</translation>
    </message>
    <message>
        <location filename="../../ui/library_page/fact_rows.py" line="102"/>
        <source>Read the fact: {title}</source>
        <translation>Baca fakta: {title}</translation>
    </message>
</context>
</TS>
