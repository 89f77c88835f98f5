#ifndef ISNAD_CORE_MODEL_STATUS_H_
#define ISNAD_CORE_MODEL_STATUS_H_

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace isnad {

// What input or disk can do wrong. What only a bug can cause is an assert.
enum class Code : std::uint8_t {
  kOk = 0,
  kInvalid = 1,     // the input is not what it should be
  kNotFound = 2,    // no such article, event, entity, file
  kCorruption = 3,  // stored bytes that do not decode
  kIo = 4,          // the disk or the operating system refused
  kVersion = 5,     // a store made by another version: rebuild it
};

// The outcome of an operation that returns nothing else. The message names the place, outermost first:
// "articles.jsonl:17: \"published\": not a date: \"2021-13-40\"". A plain value; any thread.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Code code, std::string message) : code_(code), message_(std::move(message)) {}

  static Status Invalid(std::string message) { return {Code::kInvalid, std::move(message)}; }
  static Status NotFound(std::string message) { return {Code::kNotFound, std::move(message)}; }
  static Status Corruption(std::string message) { return {Code::kCorruption, std::move(message)}; }
  static Status Io(std::string message) { return {Code::kIo, std::move(message)}; }
  static Status Version(std::string message) { return {Code::kVersion, std::move(message)}; }

  bool ok() const { return code_ == Code::kOk; }
  Code code() const { return code_; }
  const std::string& message() const { return message_; }

  // The same error, told with the place it happened at: "PLACE: message". An OK stays OK.
  Status In(std::string_view place) const {
    if (ok()) return *this;
    return {code_, std::string(place) + ": " + message_};
  }

  bool operator==(const Status&) const = default;

 private:
  Code code_ = Code::kOk;
  std::string message_;
};

// A value, or the Status that says why there is none. Reading value() of a failed result is a bug.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}                                  // NOLINT(google-explicit-constructor)
  Result(Status status) : status_(std::move(status)) { assert(!status_.ok()); }  // NOLINT(google-explicit-constructor)

  bool ok() const { return value_.has_value(); }
  const Status& status() const { return status_; }
  const T& value() const& {
    assert(ok());
    return *value_;
  }
  T&& value() && {
    assert(ok());
    return std::move(*value_);
  }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() {
    assert(ok());
    return &*value_;
  }

 private:
  Status status_;
  std::optional<T> value_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_STATUS_H_
