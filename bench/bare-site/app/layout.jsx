export const metadata = { title: 'Bare', description: 'A page of text with one counter.' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
