// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <openssl/evp.h>

#include "stancegraph/core/digest.hpp"
#include "stancegraph/core/error.hpp"
#include "stancegraph/core/order_by.hpp"
#include "stancegraph/corpus/document.hpp"
#include "stancegraph/io/file.hpp"

namespace stancegraph::detail {

/// Computes SHA-256 digests.
class sha256_engine {
 public:
  sha256_engine() {
    if (!context_) throw std::bad_alloc{};
    if (!algorithm_) fail();
  }
  digest operator()(std::string_view bytes) {
    digest d;
    unsigned size = 0;
    if (EVP_DigestInit_ex(context_.get(), algorithm_.get(), nullptr) != 1 ||
        EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1 ||
        EVP_DigestFinal_ex(context_.get(), d.bytes.data(), &size) != 1 || size != d.bytes.size())
      fail();
    return d;
  }

 private:
  [[noreturn]] static void fail() { throw io_error{"libcrypto", "cannot compute a SHA-256 digest"}; }

  struct free_context {
    void operator()(EVP_MD_CTX* c) const noexcept { EVP_MD_CTX_free(c); }
  };
  struct free_algorithm {
    void operator()(EVP_MD* a) const noexcept { EVP_MD_free(a); }
  };
  std::unique_ptr<EVP_MD_CTX, free_context> context_{EVP_MD_CTX_new()};
  std::unique_ptr<EVP_MD, free_algorithm> algorithm_{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
};

/// A folder of texts, in which the text of a document is found by the name of its file or by its digest.
class text_folder {
 public:
  /// The greatest size of a text.
  static constexpr std::uintmax_t largest = std::uintmax_t{1} << 28;

  /// @throws io_error if the folder cannot be read
  explicit text_folder(std::filesystem::path folder) : folder_{std::move(folder)} {
    std::error_code wrong;
    for (std::filesystem::directory_iterator it{folder_, wrong}, end; !wrong && it != end; it.increment(wrong)) {
      std::error_code of_file;
      const auto size = it->is_regular_file(of_file) ? it->file_size(of_file) : 0;
      if (!of_file && it->is_regular_file(of_file)) files_.push_back({it->path(), size, std::nullopt});
    }
    if (wrong) throw io_error{folder_.string(), "cannot be read: " + wrong.message()};
    std::sort(files_.begin(), files_.end(), less_by(&entry::path));
  }

  /// The path of the text of a document; nothing if it is not in the folder.
  std::optional<std::filesystem::path> find(const document& d, sha256_engine& sha256) {
    std::error_code wrong;
    if (!d.file.empty() && std::filesystem::is_regular_file(folder_ / d.file, wrong)) return folder_ / d.file;
    if (!d.sha256) return std::nullopt;
    for (entry& each : files_) {
      if (each.size > largest || (d.size && each.size != *d.size)) continue;
      if (!each.digest) each.digest = sha256(read_file(each.path, largest));
      if (*each.digest == *d.sha256) return each.path;
    }
    return std::nullopt;
  }

 private:
  struct entry {
    std::filesystem::path path;
    std::uintmax_t size = 0;
    std::optional<stancegraph::digest> digest;
  };

  std::filesystem::path folder_;
  std::vector<entry> files_;
};

}  // namespace stancegraph::detail
