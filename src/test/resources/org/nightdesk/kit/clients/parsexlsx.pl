# Writes every cell of the workbooks in a folder into seen.txt, one a line, as Spreadsheet::ParseXLSX reads it.
use strict;
use warnings;
use Spreadsheet::ParseXLSX;

my $folder = $ARGV[0];
open(my $out, '>:encoding(UTF-8)', "$folder/seen.txt") or die $!;
for my $file (sort glob("$folder/*.xlsx")) {
    my $book = Spreadsheet::ParseXLSX->new->parse($file) or die $file;
    for my $sheet ($book->worksheets) {
        my ($first, $last) = $sheet->row_range;
        my ($left, $right) = $sheet->col_range;
        for my $row ($first .. $last) {
            for my $column ($left .. $right) {
                my $cell = $sheet->get_cell($row, $column) or next;
                my $text = $cell->unformatted;
                next unless defined $text;
                $text =~ s/\r?\n/\\n/g;
                print $out "$text\n";
            }
        }
    }
}
close($out) or die $!;
