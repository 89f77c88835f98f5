#include <rocksdb/db.h>

#include <iterator>

#include "store/impl.h"
#include "store/records.h"

// Indexes that are lists (posting, copy_key, entity, entity_name) are read, changed and written back. So that a list
// that many articles share does not cost its whole length each time, it is cut into rows of at most kRowElements: a
// change touches the row it falls into. Nearly all lists are one row, and that one has a key that is known without
// looking, so that a change costs one read and, where the key is new, only a bloom filter's answer.

namespace isnad {
namespace {

// A row is rewritten for each batch that changes it (some 10 KB at this size), and a new row costs a read by range.
constexpr std::size_t kRowElements = 512;

}  // namespace

Result<std::vector<std::string>> Store::Impl::List(Family family, std::string_view name) const {
  std::vector<std::string> elements;
  const std::string first = keys::ListRow(name, "");
  auto part = Find(family, first, records::DecodeListPart);
  if (!part.ok()) return part.status();
  if (!*part) return elements;
  elements = (*part)->elements;
  if (!(*part)->more) return elements;
  // Read anew, all from one iterator, so that no commit comes between the rows.
  elements.clear();
  Status status = WalkPrefix(family, first, [&](std::string_view, std::string_view value) -> Result<bool> {
    Result<records::ListPart> row = records::DecodeListPart(value);
    if (!row.ok()) return row.status();
    elements.insert(elements.end(), row->elements.begin(), row->elements.end());
    return true;
  });
  if (!status.ok()) return status;
  return elements;
}

Status Store::Impl::WalkLists(Family family,
                              const std::function<bool(const std::string&, std::uint64_t)>& visit) const {
  std::optional<std::string> name;
  std::uint64_t size = 0;
  bool go_on = true;
  Status status = Walk(family, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    auto parsed = keys::ParseListRow(key);
    if (!parsed) return BadKey();
    Result<std::uint64_t> count = records::DecodeListSize(value);
    if (!count.ok()) return count.status();
    if (name != parsed->list) {
      if (name && size > 0) go_on = visit(*name, size);
      name = std::move(parsed->list);
      size = 0;
    }
    size += *count;
    return go_on;
  });
  if (status.ok() && go_on && name && size > 0) visit(*name, size);
  return status;
}

// The rows of one list that a batch changes.
class Store::Impl::ListRows {
 public:
  ListRows(const Impl& store, Family family, const std::string& name, rocksdb::WriteBatch& out)
      : store_(store), family_(family), name_(name), out_(out) {}

  Status Change(const ElementChanges& changes) {
    auto found = store_.Find(family_, keys::ListRow(name_, ""), records::DecodeListPart);
    if (!found.ok()) return found.status();
    const bool fresh = !*found;
    records::ListPart first = fresh ? records::ListPart() : **std::move(found);
    if (first.more) return ChangeRows(changes);
    // The list is this row.
    return ChangeRow("", fresh, std::move(first), changes.begin(), changes.end());
  }

 private:
  using Position = ElementChanges::const_iterator;

  Status ChangeRows(const ElementChanges& changes);
  Status ChangeRow(const std::string& bound, bool fresh, records::ListPart part, Position begin, Position end);
  Status PutElements(const std::string& bound, bool more, const std::vector<std::string>& elements);

  const Impl& store_;
  Family family_;
  const std::string& name_;
  rocksdb::WriteBatch& out_;
};

Status Store::Impl::ListRows::ChangeRows(const ElementChanges& changes) {
  const std::string first_key = keys::ListRow(name_, ""), end = keys::EndOf(first_key);
  const rocksdb::Slice upper = end;
  rocksdb::ReadOptions options;
  options.iterate_upper_bound = &upper;
  const std::unique_ptr<rocksdb::Iterator> it(store_.db->NewIterator(options, store_.HandleOf(family_)));
  for (auto change = changes.begin(); change != changes.end();) {
    // The row that the next change falls into is the last one whose bound is not above it; all changes below the
    // bound of the row after it go there too.
    it->SeekForPrev(keys::ListRow(name_, change->first));
    if (!it->Valid()) return StatusOf(it->status()).In(PlaceOf(family_, first_key));
    const std::string key = it->key().ToString();
    const auto parsed = keys::ParseListRow(key);
    if (!parsed || parsed->list != name_) return BadKey().In(PlaceOf(family_, key));
    Result<records::ListPart> part = records::DecodeListPart(it->value().ToStringView());
    if (!part.ok()) return part.status().In(PlaceOf(family_, key));
    it->Next();
    auto last = changes.end();
    if (it->Valid()) {
      const auto next = keys::ParseListRow(it->key().ToStringView());
      if (!next) return BadKey().In(PlaceOf(family_, it->key().ToStringView()));
      last = changes.lower_bound(next->bound);
    }
    if (!it->status().ok()) return StatusOf(it->status()).In(PlaceOf(family_, key));
    Status status = ChangeRow(parsed->bound, false, *std::move(part), change, last);
    if (!status.ok()) return status;
    change = last;
  }
  return {};
}

Status Store::Impl::ListRows::ChangeRow(const std::string& bound, bool fresh, records::ListPart part, Position begin,
                                        Position end) {
  std::vector<std::string> elements;
  elements.reserve(part.elements.size() + static_cast<std::size_t>(std::distance(begin, end)));
  auto old = part.elements.begin();
  for (; begin != end; ++begin) {
    while (old != part.elements.end() && *old < begin->first) elements.push_back(std::move(*old++));
    if (old != part.elements.end() && *old == begin->first) ++old;
    if (begin->second) elements.push_back(begin->first);
  }
  std::move(old, part.elements.end(), std::back_inserter(elements));

  // The first row stays while there may be others: it is what says that there is a list.
  if (!elements.empty() || part.more) return PutElements(bound, part.more, elements);
  Status status;
  if (!fresh) RemoveRow(out_, store_.HandleOf(family_), keys::ListRow(name_, bound), status);
  return status;
}

// As one row, or where that would be too long as even pieces.
Status Store::Impl::ListRows::PutElements(const std::string& bound, bool more,
                                          const std::vector<std::string>& elements) {
  const std::size_t rows = elements.size() > kRowElements ? (elements.size() * 2 + kRowElements - 1) / kRowElements : 1;
  if (rows > 1 && bound.empty()) more = true;
  Status status;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto from = elements.begin() + static_cast<std::ptrdiff_t>(elements.size() * row / rows);
    const auto to = elements.begin() + static_cast<std::ptrdiff_t>(elements.size() * (row + 1) / rows);
    records::ListPart piece;
    piece.more = row == 0 && more;
    piece.elements.assign(from, to);
    const std::string key = keys::ListRow(name_, row == 0 ? bound : piece.elements.front());
    PutRow(out_, store_.HandleOf(family_), key, records::EncodeListPart(piece), status);
  }
  return status;
}

Status Store::Impl::ChangeLists(Family family, const ListChanges& changes, rocksdb::WriteBatch& out) const {
  for (const auto& [name, elements] : changes) {
    Status status = ListRows(*this, family, name, out).Change(elements);
    if (!status.ok()) return status;
  }
  return {};
}

}  // namespace isnad
