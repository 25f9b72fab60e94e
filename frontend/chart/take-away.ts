/** What a chart shows, as a file to take away. */
import type { Line, Reading } from './model';

/** The days as lines of comma-separated values, with dates and numbers as programs read them. */
export function csv(reading: Reading): string {
  const { lines } = reading.model;
  const { compared } = reading;
  const unit = (line: Line) => (line.unit ? ` (${line.unit})` : '');
  const head = [
    reading.words.day,
    ...lines.map((line) => line.label + unit(line)),
    ...compared.map((line) => reading.beforeLabel(line) + unit(line)),
    reading.words.events,
  ];
  const rows = Array.from({ length: reading.days }, (_none, day) => [
    reading.date(day),
    ...lines.map((line) => line.values[day] ?? ''),
    ...compared.map((line) => line.before[day] ?? ''),
    text(reading.events(day).join('; ')),
  ]);
  return [head.map(text), ...rows].map((row) => row.map(quoted).join(',') + '\r\n').join('');
}

/** A spreadsheet would take what begins so for a formula. */
function text(cell: string): string {
  return /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string | number): string {
  const shown = String(cell);
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** The drawing as it is, on the colour that lies behind it. */
export async function png(svg: string, width: number, height: number, behind: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = behind;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture could not be made.')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
