export function Empty({ title, hint }: { title: string; hint: string }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{hint}</p>
    </div>
  );
}
