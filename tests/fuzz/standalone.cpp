// SPDX-License-Identifier: BSL-1.0
// Runs a fuzz target without libFuzzer, with any compiler: standalone RUNS FILE… It runs the target on the files and on
// those in folders, then on RUNS damaged copies, made with a fixed random seed.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

/// The current input. After a crash a debugger can read it; after an exception it is written to a file.
std::string input;

void run(std::string bytes) {
  input = std::move(bytes);
  try {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  } catch (const std::exception& e) {
    std::ofstream{"crash", std::ios::binary} << input;
    std::cerr << "not caught: " << e.what() << "; the input is in the file crash\n";
    std::exit(1);
  }
}

std::string read(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// Changes, inserts, removes or doubles a few bytes.
std::string damaged(std::string text, std::mt19937_64& random) {
  for (std::uint64_t n = random() % 4 + 1; n != 0; --n) {
    const std::size_t at = text.empty() ? 0 : random() % text.size();
    const char byte = random() % 2 == 0 || text.empty() ? static_cast<char>(random()) : text[random() % text.size()];
    switch (random() % 4) {
      case 0:
        if (!text.empty()) text[at] = byte;
        break;
      case 1:
        text.insert(at, 1, byte);
        break;
      case 2:
        text.erase(at, random() % 8 + 1);
        break;
      default:
        text.insert(at, text.substr(at, random() % 16 + 1));
    }
  }
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: " << arguments[0] << " RUNS FILE...\n";
    return 2;
  }
  std::vector<fs::path> files;
  for (int i = 2; i != count; ++i) {
    if (!fs::is_directory(arguments[i])) files.emplace_back(arguments[i]);
    if (fs::is_directory(arguments[i]))
      for (const auto& each : fs::recursive_directory_iterator{arguments[i]})
        if (each.is_regular_file()) files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());  // a folder has no order
  std::vector<std::string> seeds{""};
  for (const fs::path& each : files) seeds.push_back(read(each));
  for (const std::string& each : seeds) run(each);
  std::mt19937_64 random{1};
  const unsigned long runs = std::strtoul(arguments[1], nullptr, 10);
  for (unsigned long i = 0; i != runs; ++i) run(damaged(seeds[random() % seeds.size()], random));
  std::cout << seeds.size() << " seeds and " << runs << " damaged ones\n";
}
