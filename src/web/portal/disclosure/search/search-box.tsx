export interface SearchBoxProps {
  action: string;
  label: string;
  value?: string;
}

/** 检索框. */
export function SearchBox({ action, label, value = '' }: SearchBoxProps) {
  return (
    <form method="get" action={action} role="search" class="search-box no-print">
      <label for="q">{label}</label>
      <div class="row">
        <input type="text" id="q" name="q" value={value} maxLength={200} autocomplete="off" />
        <button type="submit" class="primary">
          检索
        </button>
      </div>
    </form>
  );
}
