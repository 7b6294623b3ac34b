terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  # Bucket, key and region come from `terraform init -backend-config=…`; see example.s3.tfbackend.
  backend "s3" {
    key          = "farthing/staging.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Application = "farthing"
      Environment = "staging"
      ManagedBy   = "terraform"
    }
  }
}
