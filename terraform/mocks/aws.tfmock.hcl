# Values of the mock provider: ids and ARNs in AWS's format, so that values built from them are
# realistic.

mock_data "aws_caller_identity" {
  defaults = { account_id = "123456789012" }
}

mock_data "aws_partition" {
  defaults = { partition = "aws" }
}

mock_data "aws_region" {
  defaults = { name = "eu-central-1" }
}

mock_data "aws_default_tags" {
  defaults = {
    tags = { Application = "farthing", Environment = "staging", ManagedBy = "terraform" }
  }
}

mock_resource "aws_kms_key" {
  defaults = {
    arn    = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"
    key_id = "00000000-0000-0000-0000-000000000000"
  }
}

mock_resource "aws_cloudwatch_log_group" {
  defaults = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:mocked" }
}

mock_resource "aws_iam_role" {
  defaults = { arn = "arn:aws:iam::123456789012:role/mocked" }
}

mock_resource "aws_vpc" {
  defaults = { id = "vpc-00000000000000000" }
}

mock_resource "aws_subnet" {
  defaults = { id = "subnet-00000000000000000" }
}

mock_resource "aws_security_group" {
  defaults = { id = "sg-00000000000000000" }
}

mock_resource "aws_launch_template" {
  defaults = { id = "lt-00000000000000000", latest_version = 1 }
}

mock_resource "aws_eks_cluster" {
  defaults = {
    endpoint = "https://mocked.gr7.eu-central-1.eks.amazonaws.com"
    identity = [{ oidc = [{ issuer = "https://oidc.eks.eu-central-1.amazonaws.com/id/MOCKED" }] }]
  }
}

mock_resource "aws_db_instance" {
  defaults = {
    address = "farthing.mocked.eu-central-1.rds.amazonaws.com"
    master_user_secret = [{
      secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-mocked-AbCdEf"
    }]
  }
}

mock_resource "aws_rds_cluster" {
  defaults = {
    endpoint        = "farthing.cluster-mocked.eu-central-1.rds.amazonaws.com"
    reader_endpoint = "farthing.cluster-ro-mocked.eu-central-1.rds.amazonaws.com"
    master_user_secret = [{
      secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-mocked-AbCdEf"
    }]
  }
}

mock_resource "aws_secretsmanager_secret" {
  defaults = {
    arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:farthing/backend-AbCdEf"
  }
}

mock_resource "aws_s3_bucket" {
  defaults = { arn = "arn:aws:s3:::mocked" }
}
